package io.github.scrapewatch.check;

import io.github.scrapewatch.kql.Kql;
import io.github.scrapewatch.kql.KqlException;
import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.Optional;
import java.util.stream.Stream;

/** The queries of a rule that are KQL. */
public final class KqlTexts {
    private KqlTexts() {}

    /** @param text as it is written in the rule */
    public record KqlText(Yaml.Scalar text) {
        public Kql parse() {
            return Kql.parse(text.value().textValue());
        }

        /** Empty where it does not parse, which is a finding of its own. */
        public Optional<Kql> tree() {
            try {
                return Optional.of(parse());
            } catch (KqlException e) {
                return Optional.empty();
            }
        }
    }

    public static Stream<KqlText> of(RuleFile rule) {
        return Stream.concat(query(rule), in(rule, "threat_language", "threat_query"));
    }

    /** The query about events, without the one about indicators. */
    public static Stream<KqlText> query(RuleFile rule) {
        return rule.hasType("esql", "eql") ? Stream.empty() : in(rule, "language", "query");
    }

    private static Stream<KqlText> in(RuleFile rule, String languageKey, String key) {
        return rule.text(languageKey).orElse("kuery").equals("kuery")
                ? rule.content().get(key).flatMap(Yaml::scalar).stream()
                        .filter(it -> it.text().isPresent())
                        .map(KqlText::new)
                : Stream.empty();
    }
}
