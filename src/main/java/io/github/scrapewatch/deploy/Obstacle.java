package io.github.scrapewatch.deploy;

import java.util.Optional;

/**
 * Why nothing is written at all, and what to do about it.
 *
 * @param about empty where it is about more than one thing
 */
public record Obstacle(Optional<Part> about, String problem, String remedy) {}
