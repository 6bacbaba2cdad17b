package io.github.scrapewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.pack.PackReader;
import io.github.scrapewatch.pack.scenarios.Scenario;
import io.github.scrapewatch.scan.Scans;
import io.github.scrapewatch.support.SharedEngine;
import io.github.scrapewatch.support.SharedEngines;
import io.github.scrapewatch.support.TestPlaces;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The examples of the pages do what they are shown for. {@code examples.txt} says with which exit code, or why no test runs one. */
class ExamplesIT {
    private static final String TABLE = "src/test/resources/io/github/scrapewatch/cli/examples.txt";
    private static final String EXIT = "exit ";
    private static final String SILENT = Scans.views("mquist", 1, 59, Scans.START);
    private static final String BURST = Scans.views("mquist", 1, 200, Scans.START);
    private static final String RECORD =
            "{\"timestamp\":{\"epochSecond\":1772528400,\"nano\":0},\"author\":{\"name\":\"Mara Quist\",\"type\":\"user\","
                    + "\"id\":\"2c968083d5aa93821eb0c07700ca54ba\"},\"type\":{\"category\":\"Permissions\","
                    + "\"action\":\"Space permission added\"},\"affectedObjects\":[],\"changedValues\":[],"
                    + "\"source\":\"203.0.113.7\",\"system\":\"https://wiki.example.test\",\"method\":\"Browser\","
                    + "\"extraAttributes\":[]}\n";
    private static final List<String> PACK =
            List.of("rules", "exceptions", "fixtures", "profiles", "ingest-pipelines", "identities.yml", "rules.lock");

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");

    private final ByteArrayOutputStream narration = new ByteArrayOutputStream();
    private final Map<String, String> files = new LinkedHashMap<>();

    private record Ended(int code, String output) {}

    /** A copy of the pack for each example, because some write into it, and what the others read. */
    private void lay() throws IOException {
        folder = Files.createTempDirectory(temporary, "example");
        narration.reset();
        for (String part : PACK) {
            copy(TestPlaces.ROOT.resolve(part), folder.resolve("pack").resolve(part));
        }
        file("access.log", SILENT);
        file("/var/log/confluence/conf_access_log.2026-03-*.log", BURST);
        file("conf_access_log.2024-06-10.log", SILENT);
        file("one-record.json", RECORD);
        file("collected/conf_access_log", BURST);
        files.put("collected/", folder.resolve("collected").toString());
        Stream.of("report", "export")
                .forEach(it -> files.put(it, folder.resolve(it).toString()));
        files.put(
                "rules/page-read-burst.yml",
                folder.resolve("pack/rules/page-read-burst.yml").toString());
    }

    private void file(String name, String content) throws IOException {
        Path file = folder.resolve(name.replace("/var/log/", "").replace("*", "01"));
        Files.createDirectories(file.getParent());
        files.put(name, Files.writeString(file, content).toString());
    }

    private static void copy(Path source, Path into) throws IOException {
        try (Stream<Path> all = Files.walk(source)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = source.equals(file)
                        ? into
                        : into.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private void forget(Example example) {
        SharedEngine.get().cluster().deleteDataStream("logs-confluence.*-scrapewatch_*");
        if (example.command().contains(" scan ") || example.command().contains("--logs")) {
            new Scans(folder).close();
        }
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new LinkedHashMap<>();
        for (String row : Files.readAllLines(TestPlaces.ROOT.resolve(TABLE))) {
            if (!row.isBlank() && !row.startsWith("#")) {
                String[] columns = row.split(" +\\| ", 2);
                table.put(columns[1], columns[0]);
            }
        }
        return table;
    }

    @Test
    void eachIsInTheTableAndEachCommandHasOne() throws IOException {
        List<Example> examples = Example.all();
        Map<String, String> table = table();
        assertThat(examples).extracting(Example::command).containsAll(table.keySet());
        assertThat(table.keySet())
                .containsAll(examples.stream().map(Example::command).toList());
        assertThat(examples)
                .extracting(Example::pageName)
                .containsAll(line(new ByteArrayOutputStream()).getSubcommands().keySet());
        long left = table.values().stream().filter(it -> !it.startsWith(EXIT)).count();
        System.err.println("Examples: " + (table.size() - left) + " run, " + left + " with their arguments read only.");
    }

    @TestFactory
    Stream<DynamicTest> run() throws IOException {
        Map<String, String> table = table();
        return Example.all().stream()
                .map(it -> DynamicTest.dynamicTest(
                        it.toString(), it.page().toUri(), () -> hold(it, table.get(it.command()))));
    }

    private void hold(Example example, String expected) throws IOException {
        assertThat(expected).as("the row of " + TABLE).isNotNull();
        if (!expected.startsWith(EXIT)) {
            line(new ByteArrayOutputStream()).parseArgs(example.arguments().toArray(String[]::new));
            return;
        }
        lay();
        Ended ended = run(example);
        assertThat(EXIT + ended.code()).as(ended.output() + narration).isEqualTo(expected);
        assertThat(ended.output().lines()).containsAll(example.shown());
    }

    private Ended run(Example example) {
        String[] arguments = example.arguments().toArray(String[]::new);
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = files.getOrDefault(arguments[i], arguments[i]);
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int code = line(output).execute(arguments);
        forget(example);
        String text = output.toString(StandardCharsets.UTF_8);
        return new Ended(code, text.replace(folder + "/", ""));
    }

    private CommandLine line(ByteArrayOutputStream output) {
        Console console = new Console(
                new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(narration, true, StandardCharsets.UTF_8));
        return Commands.line(
                console,
                new Commands.Places(new SharedEngines(), null),
                null,
                new Commands.Surroundings(
                        folder.resolve("pack"),
                        new ByteArrayInputStream(BURST.getBytes(StandardCharsets.UTF_8)),
                        Instant.parse("2026-06-15T10:00:00Z"),
                        () -> 0));
    }

    /** A whole run is PackIT's; the numbers of the pack are told here. */
    @Test
    void theFirstPageCountsRulesAndScenarios() throws IOException {
        var pack = PackReader.read(TestPlaces.ROOT, List.of(), Optional.empty());
        long scenarios = pack.scenarios().stream()
                .flatMap(it -> it.scenario().stream())
                .filter(it -> it.suite() == Scenario.Suite.DEFAULT)
                .count();
        assertThat(Files.readString(TestPlaces.ROOT.resolve("README.md")))
                .contains("loads " + scenarios + " scenarios, runs "
                        + pack.rules().size() + " rules")
                .contains(pack.rules().size() + " rules × " + scenarios + " scenarios");
    }
}
