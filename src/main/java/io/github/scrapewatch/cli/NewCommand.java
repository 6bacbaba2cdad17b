package io.github.scrapewatch.cli;

import io.github.scrapewatch.engine.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "new",
        description = "Writes a commented start of a rule or a scenario, which passes check.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    private static final String RULE = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String SCENARIO = "(attack|benign|edge)/" + RULE;

    private final Console console;
    private final Path root;

    @Parameters(index = "0", paramLabel = "rule|scenario", description = "What to write.")
    private Kind kind;

    @Parameters(
            index = "1",
            paramLabel = "NAME",
            description = "small-letters-and-hyphens; a scenario's begins with attack/, benign/ or edge/.")
    private String name;

    @Spec
    private CommandSpec spec;

    enum Kind {
        rule,
        scenario
    }

    NewCommand(Console console, Path root) {
        this.console = console;
        this.root = root;
    }

    @Override
    public Integer call() {
        String form = kind == Kind.rule ? RULE : SCENARIO;
        if (!name.matches(form)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + name + "' is no name of a " + kind + ": write one such as "
                            + (kind == Kind.rule ? "page-read-burst" : "attack/night-shift") + ".");
        }
        Path file = TypedPath.of(root)
                .resolve(kind == Kind.rule ? "rules/" + name + ".yml" : "fixtures/" + name + "/scenario.yml");
        write(file, kind == Kind.rule ? rule() : scenario());
        console.result(file + "\n");
        console.narrate("Edit it, and let 'scrapewatch watch' show what becomes of it.");
        return ExitCode.OK;
    }

    private String rule() {
        return template("new-rule.yml").replace("@TITLE@", title()).replace("@ID@", id());
    }

    /** The same name gives the same id, so that writing a rule anew does not make another one of it. */
    private String id() {
        return UUID.nameUUIDFromBytes(("scrapewatch rule " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private String title() {
        return Arrays.stream(name.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private String scenario() {
        boolean attack = name.startsWith("attack/");
        return template("new-scenario.yml")
                .replace(
                        "@STORY@",
                        attack ? "Somebody takes away what is not theirs. Say how." : "Somebody is at work. Say how.")
                .replace("@TECHNIQUE@", attack ? "technique: T1213.001\n" : "")
                .replace("@KIND@", attack ? "script" : "human")
                .replace("@AGENT@", attack ? ", agent: python-requests/2.32.3" : "");
    }

    private static String template(String resource) {
        try (InputStream content = NewCommand.class.getResourceAsStream(resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, String content) {
        if (Files.exists(file)) {
            throw new ParameterException(spec.commandLine(), file + " is there already. Choose another name.");
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, content, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new EngineException(
                    file + " cannot be written (" + e + ").", "Check the permissions of its folder.", e);
        }
    }
}
