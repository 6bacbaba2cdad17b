package io.github.scrapewatch.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The rule types of Kibana's detection engine, and what each asks of a cluster. */
public enum RuleType {
    QUERY(Capability.QUERY_DSL, Capability.PAINLESS),
    SAVED_QUERY(Capability.QUERY_DSL, Capability.PAINLESS),
    THRESHOLD(Capability.QUERY_DSL, Capability.PAINLESS, Capability.BUCKET_SELECTOR),
    NEW_TERMS(Capability.QUERY_DSL, Capability.PAINLESS, Capability.BUCKET_SELECTOR),
    ESQL(Capability.ESQL),
    EQL(Capability.EQL),
    THREAT_MATCH(Capability.QUERY_DSL, Capability.PAINLESS),
    MACHINE_LEARNING {
        @Override
        public Optional<String> obstacle() {
            return Optional.of("needs jobs that Kibana and a machine-learning node run over days");
        }
    };

    private final Set<Capability> needs;

    RuleType(Capability... needs) {
        this.needs = Set.of(needs);
    }

    /** @param name as Kibana's {@code type} has it */
    public static RuleType of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public Set<Capability> needs() {
        return needs;
    }

    /** Why no engine at all can run it. */
    public Optional<String> obstacle() {
        return Optional.empty();
    }

    /** As Kibana's {@code type} has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
