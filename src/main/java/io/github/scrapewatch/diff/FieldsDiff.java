package io.github.scrapewatch.diff;

import io.github.scrapewatch.rule.SourceLocation;
import java.util.List;
import java.util.Optional;

/** Fields of events that the pipelines write, before and after. */
public record FieldsDiff(List<Field> added, List<Lost> lost, List<Retyped> retyped) {
    public FieldsDiff {
        added = List.copyOf(added);
        lost = List.copyOf(lost);
        retyped = List.copyOf(retyped);
    }

    /** @param type as the templates map it */
    public record Field(String name, String type) {}

    public record Retyped(String name, String before, String after) {}

    /**
     * No pipeline writes it any more.
     *
     * @param writer the processor that wrote it, where the contract of fields says that it is still written and no pipeline does
     */
    public record Lost(Field field, Optional<String> writer, List<Reader> readers) {
        public Lost {
            readers = List.copyOf(readers);
        }
    }

    /** @param what reads it, such as {@code rule 'page-read-burst'} */
    public record Reader(String what, SourceLocation location) {}

    public boolean empty() {
        return added.isEmpty() && lost.isEmpty() && retyped.isEmpty();
    }
}
