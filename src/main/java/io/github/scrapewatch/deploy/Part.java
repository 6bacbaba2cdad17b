package io.github.scrapewatch.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Optional;

/**
 * One thing of a pack.
 *
 * @param name for people; often the id itself
 * @param file where the pack has it, seen from the pack's root; empty for what the pack does not have
 * @param content in the form in which a stack takes it
 */
public record Part(Kind kind, String id, String name, Optional<String> file, JsonNode content) {
    static final Comparator<Part> ORDER =
            Comparator.comparing(Part::kind).thenComparing(Part::name).thenComparing(Part::id);

    Key key() {
        return new Key(kind, id);
    }

    /** What it is known by, in a pack and in a stack. */
    record Key(Kind kind, String id) {}

    @Override
    public String toString() {
        return kind + " " + (name.equals(id) ? id : "'" + name + "' (" + id + ")");
    }
}
