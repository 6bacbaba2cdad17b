package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.pack.shape.Suggestion;
import java.util.stream.Stream;

/** A rule that reads no index raises no alert, and Kibana only warns. */
final class MissingIndex implements AnswerCheck {

    @Override
    public About about() {
        return new About(
                "CR094",
                "missing-index",
                Severity.ERROR,
                "Every index of the pack that a rule reads is one that a template makes.");
    }

    @Override
    public Stream<Finding> inspect(Answer answer) {
        return answer.reading().missing().stream()
                .map(it -> finding(
                        it.location(),
                        "No template of the pack makes an index that '" + it.text() + "' is for.",
                        Suggestion.among(answer.reading().known(), it.text())));
    }
}
