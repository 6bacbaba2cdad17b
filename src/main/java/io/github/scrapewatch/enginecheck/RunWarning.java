package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.rule.SourceLocation;
import java.util.stream.Stream;

/** Kibana shows such a rule as partly failed: it is silent for the wrong reason. */
final class RunWarning implements AnswerCheck {
    /** {@link MissingIndex} tells more. */
    private static final String NOTHING_TO_READ = "no index matches";

    @Override
    public About about() {
        return new About("CR095", "run-warning", Severity.ERROR, "No run of a rule ends with a warning.");
    }

    @Override
    public Stream<Finding> inspect(Answer answer) {
        return answer.warnings().stream()
                .filter(it -> !it.startsWith(NOTHING_TO_READ))
                .map(it ->
                        finding(location(answer, it), "A run of the rule warns: " + it, "Do what the warning says."));
    }

    private static SourceLocation location(Answer answer, String warning) {
        return warning.startsWith("timestamp")
                ? answer.rule().location("timestamp_override")
                : answer.rule().location("query");
    }
}
