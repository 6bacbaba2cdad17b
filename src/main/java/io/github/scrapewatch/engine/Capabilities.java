package io.github.scrapewatch.engine;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a cluster can run.
 *
 * @param missing what it lacks, each with the reason as the cluster gave it
 */
public record Capabilities(Map<Capability, String> missing) {
    public Capabilities {
        missing = Map.copyOf(missing);
    }

    public Set<Capability> present() {
        return EnumSet.allOf(Capability.class).stream()
                .filter(capability -> !missing.containsKey(capability))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Capability.class)));
    }

    /** Why rules of this type cannot run here; empty if they can. */
    public Optional<String> obstacleTo(RuleType type) {
        if (type.obstacle().isPresent()) {
            return type.obstacle();
        }
        return type.needs().stream()
                .filter(missing::containsKey)
                .sorted()
                .map(capability -> "no " + capability + ": " + missing.get(capability))
                .findFirst();
    }
}
