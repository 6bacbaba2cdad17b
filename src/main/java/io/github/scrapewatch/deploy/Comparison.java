package io.github.scrapewatch.deploy;

import java.util.List;

/**
 * A pack held against a stack.
 *
 * @param same how many things are as the pack has them
 * @param notes what the one who deploys should know, and nothing can be done about here
 */
public record Comparison(int same, List<Difference> differences, List<Obstacle> obstacles, List<String> notes) {
    public Comparison {
        differences = List.copyOf(differences);
        obstacles = List.copyOf(obstacles);
        notes = List.copyOf(notes);
    }
}
