package io.github.scrapewatch.rule;

/** When a rule runs and how far it looks back: {@code interval}, {@code from}, {@code to}. */
public record RuleSchedule(Period interval, DateMath from, DateMath to) {
    public static final RuleSchedule DEFAULT =
            new RuleSchedule(Period.of("5m"), DateMath.of("now-6m"), DateMath.of("now"));
}
