package io.github.scrapewatch.elastic.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts embedded engines. */
public final class EmbeddedEngines {
    /** Room for the data of a large run; an idle engine takes a few MB. */
    private static final long BYTES_NEEDED = 256L << 20;

    private final Places places;
    private final JavaRuntime runtime;
    private final Consumer<String> narration;
    private final EngineFolders folders;
    private final boolean longWork;

    /**
     * @param jars the folder of the engine's jars
     * @param cache where archives are kept between runs; empty if there is no such place
     * @param temporary the parent of the folders that engines live in
     */
    public record Places(Path jars, Optional<Path> cache, Path temporary) {}

    public EmbeddedEngines(Places places, JavaRuntime runtime, Consumer<String> narration) {
        this(places, runtime, narration, false);
    }

    private EmbeddedEngines(Places places, JavaRuntime runtime, Consumer<String> narration, boolean longWork) {
        this.places = places;
        this.runtime = runtime;
        this.narration = narration;
        this.folders = new EngineFolders(places.temporary(), BYTES_NEEDED);
        this.longWork = longWork;
    }

    /** The same, for engines that are to work for minutes. */
    public EmbeddedEngines forLongWork() {
        return new EmbeddedEngines(places, runtime, narration, true);
    }

    /** @param settings of Elasticsearch, {@code key=value} */
    public EmbeddedEngine start(List<String> settings) {
        EngineJars jars = EngineJars.in(places.jars());
        ArchiveChoice choice = chooseArchive(jars);
        if (choice instanceof ArchiveChoice.Archive archive) {
            return startWith(archive.file(), jars, settings);
        }
        return startWithout(((ArchiveChoice.None) choice).because(), jars, settings);
    }

    private ArchiveChoice chooseArchive(EngineJars jars) {
        if (places.cache().isEmpty()) {
            return new ArchiveChoice.None("there is no folder to keep it in; set XDG_CACHE_HOME");
        }
        try {
            StartupArchive archive = StartupArchive.in(places.cache().get(), runtime, jars);
            return new ArchiveMaker(folders, () -> new JavaCommand(runtime, jars), narration).choose(archive);
        } catch (IOException e) {
            return new ArchiveChoice.None("cannot be kept in " + places.cache().get() + ": " + e);
        }
    }

    private JavaCommand command(EngineJars jars) {
        JavaCommand command = new JavaCommand(runtime, jars);
        return longWork ? command.forLongWork() : command;
    }

    private EmbeddedEngine startWith(Path archive, EngineJars jars, List<String> settings) {
        Path home = folders.create();
        JavaCommand command = command(jars).with(ArchiveUse.flags(home, archive));
        EngineProcess process = EngineProcess.start(command, home, settings);
        return new EmbeddedEngine(
                process, ArchiveUse.observed(home, archive), jars.jars().size());
    }

    private EmbeddedEngine startWithout(String because, EngineJars jars, List<String> settings) {
        EngineProcess process = EngineProcess.start(command(jars), folders.create(), settings);
        return new EmbeddedEngine(process, ArchiveUse.none(because), jars.jars().size());
    }
}
