package io.github.scrapewatch.diff;

import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.pack.shape.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One of the two packs, read.
 *
 * @param items all parts of it, in the order of a report
 * @param problems of what cannot be read, or is not what it has to be; locations are as messages show them
 */
public record Side(Place place, Pack pack, List<Item> items, List<Problem> problems) {
    public Side {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    /** What cannot be read is a problem of its own and keeps nothing else from being compared. */
    public static Side read(Place place) {
        Pack pack = PackReader.read(place.root(), List.of(), Optional.empty());
        ItemReader reader = new ItemReader(place);
        List<Item> items = reader.read(pack);
        List<Problem> problems = new ArrayList<>(pack.allProblems().toList());
        problems.addAll(reader.problems());
        return new Side(
                place,
                pack,
                items,
                problems.stream().map(place::show).distinct().toList());
    }

    /** Whether there is nothing that a pack has. */
    public boolean empty() {
        return items.isEmpty() && problems.stream().allMatch(it -> it.kind() == Problem.Kind.NOTHING_FOUND);
    }

    List<Item> items(Part.Kind kind) {
        return items.stream().filter(it -> it.part().kind() == kind).toList();
    }
}
