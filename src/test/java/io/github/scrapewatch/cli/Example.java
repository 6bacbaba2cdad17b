package io.github.scrapewatch.cli;

import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line {@code $ scrapewatch ...} of a page.
 *
 * @param command without what a shell does around it
 * @param shown the lines below it that the page shows as its output
 */
record Example(Path page, int line, String command, List<String> shown) {
    private static final Pattern COMMAND = Pattern.compile("(?:^|[ |])(?:\\./)?(scrapewatch [^|&>]+)");

    static List<Example> all() throws IOException {
        List<Example> all = new ArrayList<>();
        for (Path page : pages()) {
            all.addAll(of(page, Files.readAllLines(page)));
        }
        return all;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(TestPlaces.ROOT.resolve("docs/reference"))) {
            return Stream.concat(Stream.of(TestPlaces.ROOT.resolve("README.md")), pages.sorted())
                    .toList();
        }
    }

    private static List<Example> of(Path page, List<String> lines) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = COMMAND.matcher(lines.get(i));
            if (lines.get(i).startsWith("$ ") && matcher.find()) {
                List<String> shown = lines.subList(i + 1, lines.size()).stream()
                        .takeWhile(it -> !it.startsWith("$ ") && !it.startsWith("```"))
                        .toList();
                examples.add(new Example(page, i + 1, matcher.group(1).strip(), shown));
            }
        }
        return examples;
    }

    String pageName() {
        return page.getFileName().toString().replace(".md", "");
    }

    /** After the name of the program. */
    List<String> arguments() {
        return List.of(command.split(" ")).subList(1, command.split(" ").length);
    }

    @Override
    public String toString() {
        return TestPlaces.ROOT.relativize(page) + ":" + line + " " + command;
    }
}
