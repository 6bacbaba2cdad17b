package io.github.scrapewatch.elastic.embedded;

import io.github.scrapewatch.elastic.Clusters;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.EngineFacts;
import io.github.scrapewatch.engine.EngineKind;
import io.github.scrapewatch.engine.OwnEngine;
import java.net.URI;
import java.util.Optional;

/** The default engine: a child JVM that belongs to this process alone. */
public final class EmbeddedEngine implements OwnEngine {
    private final EngineProcess process;
    private final ArchiveUse archive;
    private final int jars;
    private final Clusters.Connection connection;

    EmbeddedEngine(EngineProcess process, ArchiveUse archive, int jars) {
        this.process = process;
        this.archive = archive;
        this.jars = jars;
        this.connection = Clusters.local(process.ready().uri(), process::obituary);
    }

    @Override
    public URI uri() {
        return process.ready().uri();
    }

    @Override
    public EngineFacts facts() {
        EngineFacts.Started started = new EngineFacts.Started(
                process.ready().after(),
                process.residentBytes(),
                new EngineFacts.Jars(jars, archive.inUse(), archive.words()));
        return new EngineFacts(EngineKind.EMBEDDED, process.ready().version(), Optional.of(started));
    }

    @Override
    public Cluster cluster() {
        return connection.cluster();
    }

    @Override
    public String awaitEnd() {
        return process.awaitEnd();
    }

    /** The engine's process, for those who watch it from outside. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        connection.close();
        process.close();
    }
}
