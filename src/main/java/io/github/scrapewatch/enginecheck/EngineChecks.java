package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.check.CheckResult;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Unchecked;
import io.github.scrapewatch.engine.Capabilities;
import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.engine.detection.DetectionEngine;
import io.github.scrapewatch.engine.detection.request.ExceptionCatalog;
import io.github.scrapewatch.enginecheck.Answers.Refusal;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.rule.DetectionRule;
import io.github.scrapewatch.rule.SourceLocation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The checks that ask an engine, and the asking.
 *
 * @param root the folder that the assets were read from
 * @param at when rules are run
 */
public record EngineChecks(Engine engine, PackAssets assets, Path root, Instant at) {

    /** @param found what the checks without an engine found; what they said of a place is not said again */
    public CheckResult inspect(Pack pack, CheckResult found) {
        try (Ground ground = Ground.on(engine, assets)) {
            List<Refusal> refusals = ground.install(root);
            return refusals.isEmpty() ? asked(ground, pack, found) : refused(refusals, pack, found);
        }
    }

    /** Where the assets are in. */
    CheckResult asked(Ground ground, Pack pack, CheckResult found) {
        ground.lay();
        List<Unchecked> unchecked = new ArrayList<>();
        Answers answers = new Answers(List.of(), ask(pack, unchecked));
        return found.and(EngineCatalogue.about(), findings(answers, found), unchecked);
    }

    private static CheckResult refused(List<Refusal> refusals, Pack pack, CheckResult found) {
        List<Unchecked> unchecked = pack.rules().stream()
                .map(it -> new Unchecked(
                        it.content().location(), "The engine does not take the pack's pipelines and templates."))
                .toList();
        return found.and(EngineCatalogue.about(), findings(new Answers(refusals, List.of()), found), unchecked);
    }

    private List<Answer> ask(Pack pack, List<Unchecked> unchecked) {
        ExceptionCatalog exceptions = ExceptionCatalog.of(
                pack.exceptions().stream().flatMap(it -> it.items().stream()).toList(), List.of());
        Capabilities capabilities = engine.cluster().capabilities();
        DetectionEngine detection = detection(capabilities, exceptions);
        Questions questions = new Questions(
                engine.cluster(),
                detection,
                detection(capabilities, ExceptionCatalog.NONE),
                new Patterns(engine.cluster(), assets.patterns()),
                at);
        List<Answer> answers = new ArrayList<>();
        for (RuleFile file : pack.rules()) {
            Optional<String> obstacle = obstacle(file, detection);
            if (obstacle.isPresent()) {
                unchecked.add(new Unchecked(file.location("type"), obstacle.get()));
            } else {
                Answer answer = questions.ask(file, file.rule().orElseThrow());
                answers.add(answer);
                Gaps.of(answer).forEach(unchecked::add);
            }
        }
        return answers;
    }

    private DetectionEngine detection(Capabilities capabilities, ExceptionCatalog exceptions) {
        return new DetectionEngine(engine.cluster(), capabilities, TargetStack.DEFAULT, exceptions);
    }

    private static Optional<String> obstacle(RuleFile file, DetectionEngine detection) {
        Optional<DetectionRule> rule = file.rule();
        return rule.isEmpty()
                ? Optional.of("Its other findings keep the rule from being run.")
                : rule.flatMap(detection::obstacleTo).map(reason -> "Rules of this type cannot be run here: " + reason);
    }

    private static List<Finding> findings(Answers answers, CheckResult found) {
        Map<SourceLocation, String> said = new HashMap<>();
        found.findings().forEach(it -> said.put(it.location(), it.check().id()));
        List<Finding> findings = new ArrayList<>();
        for (EngineCheck check : EngineCatalogue.ALL) {
            String id = check.about().id();
            check.inspect(answers)
                    .filter(it -> said.getOrDefault(it.location(), id).equals(id))
                    .forEach(findings::add);
            findings.forEach(it -> said.putIfAbsent(it.location(), it.check().id()));
        }
        return findings;
    }
}
