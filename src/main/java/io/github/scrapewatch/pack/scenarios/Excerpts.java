package io.github.scrapewatch.pack.scenarios;

import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.shape.Problem.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files beside a scenario that its timeline names. */
record Excerpts(Map<String, List<String>> lines, List<Problem> problems) {

    static Excerpts read(Path folder, List<Step> timeline) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Step step : timeline) {
            if (step.actor().equals(Step.EXCERPT)) {
                read(folder, step, lines, problems);
            }
        }
        return new Excerpts(lines, problems);
    }

    private static void read(Path folder, Step step, Map<String, List<String>> lines, List<Problem> problems) {
        try {
            // Raw logs may hold anything; what is no UTF-8 is replaced, as shippers do.
            List<String> read = new String(Files.readAllBytes(folder.resolve(step.verb())), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank())
                    .toList();
            if (read.isEmpty()) {
                problems.add(problem(step, "'" + step.verb() + "' holds no line.", "Write some, or remove the entry."));
            }
            lines.put(step.verb(), read);
        } catch (IOException e) {
            problems.add(problem(
                    step,
                    "'" + step.verb() + "' cannot be read.",
                    "Put the file beside the scenario, and write its name."));
        }
    }

    private static Problem problem(Step step, String text, String remedy) {
        return new Problem(Kind.WRONG_VALUE, step.location(), text, remedy);
    }
}
