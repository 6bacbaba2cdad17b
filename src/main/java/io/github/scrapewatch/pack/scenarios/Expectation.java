package io.github.scrapewatch.pack.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.rule.Severity;
import io.github.scrapewatch.rule.SourceLocation;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a rule has to say to a scenario. Rules that are not named are expected to be silent. */
public sealed interface Expectation {
    /** The rule, by the name of its file without the ending. */
    String rule();

    /** Where the rule is named. */
    SourceLocation location();

    /**
     * The rule raises alerts like these, and no others: where it has several such expectations, each alert meets one of them.
     *
     * @param alerts how many
     * @param group what each of the alerts says in these fields, such as {@code user.name}
     * @param within the first of them is raised so soon after {@code since}
     * @param since label of the entry of the timeline from which {@code within} counts; the first entry if empty
     * @param fields what each of the alerts says in any other field
     */
    record Fires(
            String rule,
            SourceLocation location,
            Count alerts,
            Map<String, JsonNode> group,
            Optional<Duration> within,
            Optional<String> since,
            Optional<Severity> severity,
            Map<String, JsonNode> fields)
            implements Expectation {
        public Fires {
            group = Map.copyOf(group);
            fields = Map.copyOf(fields);
        }
    }

    /** Said aloud, because a reader may expect otherwise. */
    record Silent(String rule, SourceLocation location, String because) implements Expectation {}

    /** Both ends inside. */
    record Count(int least, int most) {
        public static final Count SOME = new Count(1, Integer.MAX_VALUE);

        public Count {
            if (least < 1 || most < least) {
                throw new IllegalArgumentException("Write a number, 1 or more, or a range such as 1..3 or 2..");
            }
        }

        public boolean allows(long number) {
            return number >= least && number <= most;
        }

        @Override
        public String toString() {
            if (least == most) {
                return least == 1 ? "1 alert" : least + " alerts";
            }
            return most == Integer.MAX_VALUE ? least + " or more alerts" : least + " to " + most + " alerts";
        }
    }
}
