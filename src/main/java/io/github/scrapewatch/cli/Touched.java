package io.github.scrapewatch.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * What changed files are about.
 *
 * @param everything a file has changed that any verdict may depend on
 * @param rules by the names of their files
 * @param scenarios by name
 */
record Touched(boolean everything, Set<String> rules, Set<String> scenarios) {

    /** @param files seen from the root of the pack */
    static Touched by(Set<Path> files) {
        Set<String> rules = new TreeSet<>();
        Set<String> scenarios = new TreeSet<>();
        boolean everything = false;
        for (Path file : files) {
            String top = file.getName(0).toString();
            if (top.equals("rules")) {
                rules.add(file.getFileName().toString().replaceAll("\\.ya?ml$", ""));
            } else if (top.equals("fixtures") && file.getNameCount() > 3) {
                scenarios.add(file.getName(1) + "/" + file.getName(2));
            } else {
                everything |= !file.toString().endsWith(".md");
            }
        }
        return new Touched(everything, rules, scenarios);
    }
}
