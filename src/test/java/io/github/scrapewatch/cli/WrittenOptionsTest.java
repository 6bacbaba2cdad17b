package io.github.scrapewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Options that workflows and pages give to a command are options that it has. */
class WrittenOptionsTest {
    private static final Pattern CALL = Pattern.compile("(?:\\./)?scrapewatch ([a-z]+)((?: +[^\\n|;&)`]+)?)");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");
    private static final CommandLine LINE = Commands.line(
            new Console(System.out, System.err),
            new Commands.Places(null, null),
            null,
            new Commands.Surroundings(Path.of(""), InputStream.nullInputStream(), Instant.EPOCH, () -> 0));

    @Test
    void workflowsCallWhatThereIs() throws IOException {
        assertThat(calls(files(".github/workflows", ".yml"))).isNotEmpty().allSatisfy(WrittenOptionsTest::inspect);
    }

    @Test
    void pagesCallWhatThereIs() throws IOException {
        assertThat(calls(files("docs/guides", ".md"))).isNotEmpty().allSatisfy(WrittenOptionsTest::inspect);
        assertThat(calls(files("docs/reference", ".md"))).isNotEmpty().allSatisfy(WrittenOptionsTest::inspect);
    }

    @Test
    void tablesOfOptionsNameWhatThereIs() throws IOException {
        for (CommandLine command : LINE.getSubcommands().values()) {
            String page =
                    Files.readString(TestPlaces.ROOT.resolve("docs/reference/" + command.getCommandName() + ".md"));
            page.lines()
                    .filter(it -> it.startsWith("| `--"))
                    .map(it -> it.substring(0, it.indexOf('|', 1)))
                    .flatMap(it -> OPTION.matcher(it).results().map(MatchResult::group))
                    .forEach(it -> assertThat(command.getCommandSpec().findOption(it))
                            .as("%s of %s", it, command.getCommandName())
                            .isNotNull());
        }
    }

    private record Call(String file, String command, List<String> options) {}

    private static List<Call> calls(List<Path> files) throws IOException {
        return files.stream()
                .flatMap(file -> CALL.matcher(text(file).replaceAll("\\\\\\n *", " "))
                        .results()
                        .filter(it -> LINE.getSubcommands().containsKey(it.group(1)))
                        .map(it -> new Call(
                                file.getFileName().toString(),
                                it.group(1),
                                OPTION.matcher(it.group(2))
                                        .results()
                                        .map(MatchResult::group)
                                        .toList())))
                .toList();
    }

    private static void inspect(Call call) {
        CommandLine command = LINE.getSubcommands().get(call.command());
        assertThat(call.options())
                .as(call.toString())
                .allSatisfy(it ->
                        assertThat(command.getCommandSpec().findOption(it)).isNotNull());
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(TestPlaces.ROOT.resolve(folder))) {
            return files.filter(it -> it.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
