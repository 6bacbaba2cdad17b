package io.github.scrapewatch.deploy;

import java.util.List;

/**
 * A pack held against a stack.
 *
 * @param same how many things are as the pack has them
 * @param obstacles what may not be compared with anything, and not be written
 */
public record Comparison(int same, List<Difference> differences, List<Obstacle> obstacles) {
    public Comparison {
        differences = List.copyOf(differences);
        obstacles = List.copyOf(obstacles);
    }

    public boolean isSame() {
        return differences.isEmpty() && obstacles.isEmpty();
    }
}
