package io.github.scrapewatch.report.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A text that stays below a size: parts that do not fit are left out, whole, and that they are is said. */
public final class Fitted {
    /** For the sentences that say what is missing, and for an end. */
    private static final int RESERVE = 1000;

    private final int most;
    private final StringBuilder text = new StringBuilder();
    private int bytes;

    /** @param most bytes in UTF-8 */
    public Fitted(int most) {
        this.most = most;
    }

    public Fitted add(String part) {
        text.append(part);
        bytes += size(part);
        return this;
    }

    /**
     * @param foot closes what {@code head} began
     * @param rest says of how many parts what is missing; {@code %d} is their number
     */
    public Fitted list(String head, List<String> parts, String foot, String rest) {
        if (parts.isEmpty()) {
            return this;
        }
        if (bytes + size(head) + size(foot) + RESERVE > most) {
            return add(rest.formatted(parts.size()));
        }
        add(head);
        int added = 0;
        while (added < parts.size() && bytes + size(parts.get(added)) + size(foot) + RESERVE <= most) {
            add(parts.get(added++));
        }
        add(foot);
        return added == parts.size() ? this : add(rest.formatted(parts.size() - added));
    }

    private static int size(String part) {
        return part.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
