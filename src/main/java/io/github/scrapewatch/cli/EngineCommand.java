package io.github.scrapewatch.cli;

import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.Engines;
import io.github.scrapewatch.engine.OwnEngine;
import io.github.scrapewatch.pack.PackAssets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "engine",
        description = "Starts the engine and keeps it up until interrupted; prints its URL.",
        mixinStandardHelpOptions = true)
final class EngineCommand implements Callable<Integer> {
    private final Console console;
    private final Engines engines;
    private final Path root;

    @Option(names = "--port", paramLabel = "PORT", description = "The port to listen on (default: any that is free).")
    private Integer port;

    @Option(names = "--install", description = "Puts the pack's pipelines, templates and identities in.")
    private boolean install;

    @Option(
            names = "--setting",
            paramLabel = "KEY=VALUE",
            description =
                    "A setting of Elasticsearch, such as indices.query.bool.max_clause_count=8192; may be given again.")
    private List<String> settings = new ArrayList<>();

    @Mixin
    private EngineOptions choice;

    @Spec
    private CommandSpec spec;

    EngineCommand(Console console, Engines engines, Path root) {
        this.console = console;
        this.engines = engines;
        this.root = root;
    }

    @Override
    public Integer call() {
        Optional<PackAssets> pack = install ? Optional.of(PackAssets.read(root)) : Optional.empty();
        if (port != null) {
            settings.add("http.port=" + port);
        }
        settings.forEach(this::requireKeyAndValue);
        try (OwnEngine engine = choice.choice().start(engines, settings)) {
            pack.ifPresent(it -> install(it, engine));
            console.result(engine.uri() + "\n");
            console.narrate("Elasticsearch " + engine.facts().version() + " is up; " + engine.outlook());
            throw new EngineException(engine.awaitEnd(), "Start it again.");
        }
    }

    private void requireKeyAndValue(String setting) {
        if (setting.indexOf('=') < 1) {
            throw new ParameterException(spec.commandLine(), "A setting is KEY=VALUE, not '" + setting + "'.");
        }
    }

    private void install(PackAssets pack, OwnEngine engine) {
        pack.installInto(engine.cluster());
        console.narrate(pack.assets().size() + " assets and "
                + pack.identities().rows().size() + " identities installed from " + root);
    }
}
