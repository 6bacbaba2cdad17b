package io.github.scrapewatch.deploy;

import java.util.List;

/** Something in which a stack is not as the pack has it. */
public sealed interface Difference {
    Part part();

    /** The stack does not have it. */
    record Missing(Part part) implements Difference {}

    /**
     * The stack has it otherwise.
     *
     * @param part as the pack has it
     * @param found as the stack has it
     */
    record Changed(Part part, Part found, List<FieldChange> fields) implements Difference {
        public Changed {
            fields = List.copyOf(fields);
        }

        /** Whether it is a rule that only does not run. */
        public boolean onlyDisabled() {
            return fields.size() == 1
                    && fields.get(0).path().equals("enabled")
                    && !fields.get(0).inStack().asBoolean();
        }
    }

    /** It has been deployed, and the pack has it no more. */
    record Surplus(Part part) implements Difference {}

    /**
     * Somebody has added it to something of ours. It is left alone.
     *
     * @param to what it was added to
     */
    record Added(Part part, Part to) implements Difference {}
}
