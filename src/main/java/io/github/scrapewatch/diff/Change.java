package io.github.scrapewatch.diff;

import java.util.List;

/** Something in which one pack is not as the other. */
public sealed interface Change {
    /** As the newer pack has it, where it does. */
    Part part();

    /** For what is new or gone, all that it says. */
    List<ValueChange> values();

    record Added(Part part, List<ValueChange> values) implements Change {
        public Added {
            values = List.copyOf(values);
        }
    }

    record Removed(Part part, List<ValueChange> values) implements Change {
        public Removed {
            values = List.copyOf(values);
        }
    }

    /**
     * @param before as the older pack has it: in another file perhaps, or under another name
     * @param values none where only the file is another
     */
    record Changed(Part part, Part before, List<ValueChange> values) implements Change {
        public Changed {
            values = List.copyOf(values);
        }

        public boolean moved() {
            return !part.file().equals(before.file());
        }
    }
}
