package io.github.scrapewatch.diff;

import io.github.scrapewatch.diff.FieldsDiff.Field;
import io.github.scrapewatch.diff.FieldsDiff.Lost;
import io.github.scrapewatch.diff.FieldsDiff.Retyped;
import io.github.scrapewatch.pack.FieldContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds the fields that pipelines write against those that they wrote before. */
final class FieldComparison {
    private final Side before;
    private final Side after;
    private final FieldReaders readers;

    FieldComparison(Side before, Side after) {
        this.before = before;
        this.after = after;
        this.readers = new FieldReaders(after);
    }

    FieldsDiff compare() {
        Map<String, String> then = mappings(before);
        Map<String, String> now = mappings(after);
        List<Field> added = new ArrayList<>();
        List<Lost> lost = new ArrayList<>();
        List<Retyped> retyped = new ArrayList<>();
        now.forEach((name, type) -> {
            if (!then.containsKey(name)) {
                added.add(new Field(name, type));
            } else if (!then.get(name).equals(type)) {
                retyped.add(new Retyped(name, then.get(name), type));
            }
        });
        after.pack()
                .contract()
                .ifPresent(contract -> then.forEach((name, type) -> {
                    if (contract.mapping(name).isEmpty()) {
                        lost.add(new Lost(new Field(name, type), Optional.empty(), readers.of(name)));
                    }
                }));
        lost.addAll(unwritten(then, now));
        return new FieldsDiff(added, lost, retyped);
    }

    private static Map<String, String> mappings(Side side) {
        return side.pack().contract().map(FieldContract::mappings).orElse(Map.of());
    }

    /** What the newer contract still has, or what was in no contract, and no processor names any more. */
    private List<Lost> unwritten(Map<String, String> then, Map<String, String> now) {
        WrittenFields writtenBefore = new WrittenFields(before);
        WrittenFields written = new WrittenFields(after);
        Map<String, String> gone = new TreeMap<>();
        writtenBefore.writers().forEach((field, writer) -> {
            boolean event = now.containsKey(field) || then.isEmpty() && !field.startsWith("_");
            if (event && !written.mayWrite(field, writtenBefore)) {
                gone.put(field, writer);
            }
        });
        now.keySet().stream()
                .filter(it -> written.hasWordFor(it).isEmpty())
                .forEach(it -> writtenBefore.hasWordFor(it).ifPresent(writer -> gone.putIfAbsent(it, writer)));
        return gone.entrySet().stream()
                .map(it -> new Lost(
                        new Field(it.getKey(), now.getOrDefault(it.getKey(), "in no contract")),
                        Optional.of(it.getValue()),
                        readers.of(it.getKey())))
                .toList();
    }

    static List<Violation> violations(FieldsDiff fields) {
        return fields.lost().stream()
                .flatMap(lost -> lost.readers().stream().map(reader -> violation(lost, reader)))
                .toList();
    }

    private static Violation violation(Lost lost, FieldsDiff.Reader reader) {
        String field = "'" + lost.field().name() + "'";
        String what =
                Character.toUpperCase(reader.what().charAt(0)) + reader.what().substring(1);
        return new Violation(
                reader.location(),
                what + " reads " + field + ", which no pipeline emits any more"
                        + lost.writer().map(it -> " (" + it + " did)").orElse("") + ".",
                "Let a pipeline emit it again, or ask for another field"
                        + (lost.writer().isPresent()
                                ? "; then renew ingest-pipelines/fields.contract.txt."
                                : " of ingest-pipelines/fields.contract.txt."));
    }
}
