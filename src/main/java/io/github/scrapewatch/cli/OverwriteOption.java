package io.github.scrapewatch.cli;

import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.EngineChoice;
import io.github.scrapewatch.engine.Engines;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Of commands that put the pack into an engine to try something. */
final class OverwriteOption {
    @Option(
            names = "--overwrite",
            description = "On a cluster of somebody else's: replaces the pack and the people that are in use there.")
    private boolean overwrite;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    Engine open(EngineOptions options, Engines engines) {
        EngineChoice choice = options.choice();
        try {
            choice = overwrite ? choice.overwriting() : choice;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage());
        }
        return choice.open(engines);
    }
}
