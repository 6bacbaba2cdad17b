package io.github.scrapewatch.pack.lock;

import io.github.scrapewatch.pack.rules.RuleFile;
import io.github.scrapewatch.pack.yaml.UnreadableException;
import io.github.scrapewatch.rule.SourceLocation;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions that are out: {@code rules.lock}, a line for each rule that ever was.
 *
 * @param name of the file, as messages show it
 * @param entries by rule_id
 */
public record RuleLock(String name, Map<String, Entry> entries) {
    public static final String FILE = "rules.lock";

    private static final String RETIRED = "retired";
    private static final Pattern LINE = Pattern.compile("(\\S+) ([1-9][0-9]{0,8}) ([0-9a-f]{64}|retired)");
    private static final String HEADER = """
            # Which version of each rule is out: rule_id, version, and the fingerprint of what it says, or that it is retired.
            # Written by: scrapewatch lock
            """;

    public RuleLock {
        entries = new TreeMap<>(entries);
    }

    /** @param line of the file that says so */
    public record Entry(int version, String fingerprint, int line) {
        public boolean retired() {
            return fingerprint.equals(RETIRED);
        }
    }

    public static RuleLock parse(String name, String text) {
        Map<String, Entry> entries = new TreeMap<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher parts = LINE.matcher(line.strip());
            if (!parts.matches()) {
                throw new UnreadableException(
                        new SourceLocation(name, number, 1),
                        "This is no line of a lock.",
                        "Take the file of the last commit, and run scrapewatch lock.");
            }
            Entry entry = new Entry(Integer.parseInt(parts.group(2)), parts.group(3), number);
            if (entries.put(parts.group(1), entry) != null) {
                throw new UnreadableException(
                        new SourceLocation(name, number, 1),
                        parts.group(1) + " is there twice.",
                        "Keep the line with the higher version.");
            }
        }
        return new RuleLock(name, entries);
    }

    /** With these rules out. What is no longer among them is retired, so that nothing else ever takes its id. */
    public RuleLock with(Collection<RuleFile> rules) {
        Map<String, Entry> updated = new TreeMap<>();
        entries.forEach((id, entry) -> updated.put(id, new Entry(entry.version(), RETIRED, 0)));
        rules.forEach(rule -> rule.text("rule_id")
                .ifPresent(id -> updated.put(id, new Entry(rule.version(), rule.fingerprint(), 0))));
        return new RuleLock(name, updated);
    }

    public String text() {
        StringBuilder text = new StringBuilder(HEADER);
        entries.forEach((id, entry) -> text.append(id)
                .append(' ')
                .append(entry.version())
                .append(' ')
                .append(entry.fingerprint())
                .append('\n'));
        return text.toString();
    }
}
