package io.github.scrapewatch.engine;

import java.util.List;
import java.util.Map;

/**
 * What became of a batch; documents are told by their place in it, counted from 0.
 *
 * @param stored how many
 * @param duplicates of an id that was there already: the same record, read twice
 * @param dropped how many, by a pipeline
 */
public record Appended(int stored, List<Integer> duplicates, int dropped, Map<Integer, IndexOutcome.Refused> refused) {
    public Appended {
        duplicates = List.copyOf(duplicates);
        refused = Map.copyOf(refused);
    }
}
