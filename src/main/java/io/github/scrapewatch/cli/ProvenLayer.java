package io.github.scrapewatch.cli;

import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.export.Edition;
import io.github.scrapewatch.export.ExportedPack;
import io.github.scrapewatch.export.attack.NavigatorLayer;
import io.github.scrapewatch.export.attack.Proof;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.result.Verdict;
import io.github.scrapewatch.result.Verification;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The layer of the ATT&CK Navigator, coloured by what a verification has shown. */
final class ProvenLayer {
    private static final String UNRELEASED = "0.0.0-unreleased";

    private ProvenLayer() {}

    static String of(Path root, Pack pack, Verification verification) {
        Edition edition = Edition.read(root, Version.number().orElse(UNRELEASED));
        TargetStack stack = TargetStack.of(verification.about().stack());
        return new NavigatorLayer(edition, stack, Optional.of(proof(verification)))
                        .of(ExportedPack.of(pack, List.of(), stack).rules())
                        .toPrettyString()
                + "\n";
    }

    /** Being silent in what a rule is not about proves nothing of a technique: only scenarios that name the rule count. */
    private static Proof proof(Verification verification) {
        Map<String, Proof.Tally> tallies = new HashMap<>();
        verification.rules().forEach(rule -> {
            List<Verdict> verdicts = verification.ofRule(rule.name()).stream()
                    .filter(it -> it.outcome().failed() || !it.alerts().isEmpty())
                    .toList();
            int failed =
                    (int) verdicts.stream().filter(it -> it.outcome().failed()).count();
            tallies.put(rule.ruleId(), new Proof.Tally(verdicts.size() - failed, failed));
        });
        return new Proof(tallies);
    }
}
