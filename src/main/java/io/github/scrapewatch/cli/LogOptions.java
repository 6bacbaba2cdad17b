package io.github.scrapewatch.cli;

import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.OwnEngine;
import io.github.scrapewatch.pack.PackAssets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What commands want to know of somebody's own logs. */
final class LogOptions {
    private static final String NAMESPACE = "scrapewatch_scan";

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = InstantConverter.class,
            description = "What lies before is history: no rule runs up to then (2026-03-01 or 2026-03-01T09:00:00Z).")
    private Instant since;

    @Option(
            names = "--identities",
            paramLabel = "FILE",
            description = "People and service accounts, instead of the pack's identities.yml.")
    private Path identities;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    boolean given() {
        return since != null || identities != null;
    }

    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    PackAssets assets(Path root) {
        return identities == null ? PackAssets.read(root) : PackAssets.read(root, requireReadable(identities));
    }

    /** A file that is not there would count as one that names nobody. */
    private Path requireReadable(Path file) {
        if (!Files.isReadable(file)) {
            throw new ParameterException(spec.commandLine(), "--identities: " + file + " cannot be read.");
        }
        return file;
    }

    /** In a cluster of somebody else's two may read logs at the same time. */
    static String namespace(Engine running, Instant now) {
        return running instanceof OwnEngine ? NAMESPACE : NAMESPACE + "_" + now.toEpochMilli();
    }
}
