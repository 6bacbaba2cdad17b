package io.github.scrapewatch.export.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A proof out of what {@code scrapewatch verify --format json} wrote. */
public final class ProofFile {
    private static final Set<String> NEITHER = Set.of("passed", "skipped");

    private ProofFile() {}

    /** Empty where the file is no verification. */
    public static Optional<Proof> read(Path file) throws IOException {
        JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(file));
        return root != null
                        && root.path("rules").isArray()
                        && root.path("verdicts").isArray()
                ? Optional.of(proof(root))
                : Optional.empty();
    }

    /** Being silent in what a rule is not about proves nothing of a technique. */
    private static Proof proof(JsonNode verification) {
        Map<String, Proof.Tally> byName = new HashMap<>();
        for (JsonNode verdict : verification.path("verdicts")) {
            boolean failed = !NEITHER.contains(verdict.path("outcome").asText());
            if (failed || !verdict.path("alerts").isEmpty()) {
                byName.merge(
                        verdict.path("rule").asText(),
                        new Proof.Tally(failed ? 0 : 1, failed ? 1 : 0),
                        Proof.Tally::plus);
            }
        }
        Map<String, Proof.Tally> tallies = new HashMap<>();
        for (JsonNode rule : verification.path("rules")) {
            tallies.put(
                    rule.path("rule_id").asText(),
                    byName.getOrDefault(rule.path("name").asText(), Proof.Tally.NONE));
        }
        return new Proof(tallies);
    }
}
