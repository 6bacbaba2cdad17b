package io.github.scrapewatch.enginecheck;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import java.util.stream.Stream;

/** Kibana saves a rule whose query Elasticsearch refuses; each of its runs fails. */
final class RefusedQuery implements AnswerCheck {

    @Override
    public About about() {
        return new About("CR091", "refused-query", Severity.ERROR, "The engine takes the query of every rule.");
    }

    @Override
    public Stream<Finding> inspect(Answer answer) {
        return answer.complaints(Complaint.Kind.REFUSED).stream()
                .map(it -> finding(
                        it.location(),
                        "Elasticsearch refuses the query: " + it.text(),
                        "Correct what it names; no run of the rule would succeed."));
    }
}
