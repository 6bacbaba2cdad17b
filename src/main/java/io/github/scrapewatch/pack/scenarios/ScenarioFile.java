package io.github.scrapewatch.pack.scenarios;

import io.github.scrapewatch.pack.shape.Problem;
import io.github.scrapewatch.pack.yaml.Yaml;
import java.util.List;
import java.util.Optional;

/**
 * A scenario file as it is written.
 *
 * @param name of the scenario, such as {@code attack/rest-dump}
 * @param scenario empty where problems do not let it be one
 */
public record ScenarioFile(String name, Yaml content, List<Problem> problems, Optional<Scenario> scenario) {
    public ScenarioFile {
        problems = List.copyOf(problems);
    }
}
