package io.github.scrapewatch.kql;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Trees from a seed: the same seed gives the same trees, in the same order. */
public final class RandomTrees {
    private final Random random;
    private final Supplier<Kql> leaf;

    public RandomTrees(Random random, Supplier<Kql> leaf) {
        this.random = random;
        this.leaf = leaf;
    }

    public Kql next(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return leaf.get();
        }
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Kql.And(some(depth - 1), Span.NONE);
            case 2, 3 -> new Kql.Or(some(depth - 1), Span.NONE);
            default -> Kql.not(next(depth - 1));
        };
    }

    private List<Kql> some(int depth) {
        return IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(i -> next(depth))
                .toList();
    }

    static <T> T oneOf(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
