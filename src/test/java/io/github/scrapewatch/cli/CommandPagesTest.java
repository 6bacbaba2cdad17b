package io.github.scrapewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.support.TestPlaces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/** Every command has a page, and the page knows every option. */
class CommandPagesTest {
    @TestFactory
    Stream<DynamicTest> pages() {
        CommandLine line = Commands.line(
                new Console(System.out, System.err),
                new Commands.Places(null, null),
                null,
                new Commands.Surroundings(Path.of(""), InputStream.nullInputStream(), Instant.EPOCH, () -> 0));
        assertThat(line.getSubcommands()).isNotEmpty();
        return line.getSubcommands().entrySet().stream()
                .map(command -> DynamicTest.dynamicTest(command.getKey(), () -> inspect(command.getValue())));
    }

    private static void inspect(CommandLine command) throws IOException {
        String page = Files.readString(TestPlaces.ROOT.resolve("docs/reference/" + command.getCommandName() + ".md"));
        assertThat(page).contains("## Synopsis", "## Options", "## Exit codes", "## See also");
        command.getCommandSpec().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .forEach(option -> assertThat(page).contains("`" + option.longestName()));
    }
}
