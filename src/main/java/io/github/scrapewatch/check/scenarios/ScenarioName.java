package io.github.scrapewatch.check.scenarios;

import io.github.scrapewatch.check.About;
import io.github.scrapewatch.check.Check;
import io.github.scrapewatch.check.Finding;
import io.github.scrapewatch.check.Finding.Severity;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.scenarios.ScenarioFile;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A scenario is called by the name of its folder, on command lines and in reports. */
public final class ScenarioName implements Check {

    @Override
    public About about() {
        return new About(
                "CR107",
                "scenario-name",
                Severity.ERROR,
                "The folder of every scenario has a name of small letters and hyphens that no other has.");
    }

    @Override
    public Stream<Finding> inspect(Pack pack) {
        Map<String, String> first = new HashMap<>();
        return pack.scenarios().stream().flatMap(it -> Stream.concat(form(it), repeated(it, first)));
    }

    private Stream<Finding> form(ScenarioFile file) {
        return shortName(file).matches("[a-z0-9]+(-[a-z0-9]+)*")
                ? Stream.empty()
                : Stream.of(finding(
                        file.content().location(),
                        "'" + shortName(file) + "' is no name for a scenario.",
                        "Call the folder by small letters, digits and hyphens, such as rest-dump."));
    }

    private Stream<Finding> repeated(ScenarioFile file, Map<String, String> first) {
        String other = first.putIfAbsent(shortName(file), file.name());
        return other == null
                ? Stream.empty()
                : Stream.of(finding(
                        file.content().location(),
                        "There is also a scenario " + other + ".",
                        "Say in the name what is different here."));
    }

    private static String shortName(ScenarioFile file) {
        return file.name().substring(file.name().indexOf('/') + 1);
    }
}
