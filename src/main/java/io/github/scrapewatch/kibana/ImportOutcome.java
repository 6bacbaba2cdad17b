package io.github.scrapewatch.kibana;

import java.util.List;
import java.util.Optional;

/**
 * What Kibana says of an import. It says so with the status 200, whatever was refused.
 *
 * @param imported how many it has taken
 */
public record ImportOutcome(int imported, List<Refusal> refusals) {
    public ImportOutcome {
        refusals = List.copyOf(refusals);
    }

    /** @param ruleId empty where Kibana does not tell whom it means */
    public record Refusal(Optional<String> ruleId, int status, String reason) {}
}
