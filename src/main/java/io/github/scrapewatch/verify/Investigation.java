package io.github.scrapewatch.verify;

import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.result.Explanation;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Finds out why a rule fires in a scenario, or does not: the same runs as those of a verification, and then what each part of its query leaves. */
public final class Investigation {
    private final Engine engine;
    private final LongSupplier nanos;
    private final Progress progress;

    public Investigation(Engine engine, LongSupplier nanos, Progress progress) {
        this.engine = engine;
        this.nanos = nanos;
        this.progress = progress;
    }

    /**
     * @param plan with one scenario, and all rules: the one in question may read the alerts of the others
     * @param rule one of them
     */
    public Explanation of(Plan plan, RuleFile rule) {
        try (Workplace place = new Workplace(engine, plan, progress)) {
            place.install();
            List<Staged> staged = place.stage();
            Loader.Loaded loaded = place.load(staged).get(0);
            Trials maker = place.trials(nanos);
            Rounds rounds = place.rounds(maker);
            List<RuleFile> needed = Rounds.readsAlerts(rule) ? plan.rules() : List.of(rule);
            Trial trial = rounds.run(needed, staged).stream()
                    .filter(it -> it.rule() == rule)
                    .findFirst()
                    .orElseThrow();
            return new Explainer(maker).explain(trial, loaded, expected(trial));
        }
    }

    private static Optional<String> expected(Trial trial) {
        return Optional.of(
                Judge.judge(trial, new Summaries(it -> List.of())).pair().expected());
    }
}
