package io.github.scrapewatch.cli;

import io.github.scrapewatch.engine.ContainerWishes;
import io.github.scrapewatch.engine.EngineChoice;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which Elasticsearch a command works with; the same options wherever there is a choice. */
final class EngineOptions {
    @Option(
            names = "--engine",
            paramLabel = "embedded|container|auto|URL",
            defaultValue = "embedded",
            description =
                    "The engine: embedded, in a container, in a container where Docker answers and else embedded, "
                            + "or a remote cluster (default: ${DEFAULT-VALUE}).")
    private String engine;

    @Option(
            names = "--stack",
            paramLabel = "VERSION",
            description = "The version of the official image, such as 8.19 or 9.5.3.")
    private String stack;

    @Option(names = "--image", paramLabel = "NAME", description = "Another image than the official one.")
    private String image;

    @Option(names = "--keep", description = "Leaves the container up, and tells how to connect and how to remove it.")
    private boolean keep;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    EngineChoice choice() {
        try {
            ContainerWishes wishes = new ContainerWishes(Optional.ofNullable(stack), Optional.ofNullable(image), keep);
            return EngineChoice.parse(engine, wishes);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage());
        }
    }
}
