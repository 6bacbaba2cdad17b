package io.github.scrapewatch.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.check.fields.FieldReference.How;
import io.github.scrapewatch.check.fields.FieldReferences;
import io.github.scrapewatch.engine.json.Json;
import io.github.scrapewatch.pack.FieldContract;
import io.github.scrapewatch.pack.rules.RuleFile;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The fields without which a rule cannot fire, with the types that the pack's templates give them. */
final class RequiredFields {
    private static final String UNKNOWN = "unknown";

    private RequiredFields() {}

    static JsonNode of(RuleFile rule, Optional<FieldContract> contract) {
        return Json.arrayOf(FieldReferences.of(rule)
                .filter(it -> it.how() != How.READ)
                .map(it -> it.field())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(it -> Json.object("name", it, "type", type(it, contract)))
                .toList());
    }

    private static String type(String field, Optional<FieldContract> contract) {
        return contract.flatMap(it -> it.mapping(field))
                .filter(it -> !it.equals(FieldContract.UNMAPPED))
                .orElse(UNKNOWN);
    }
}
