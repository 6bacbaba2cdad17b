package io.github.scrapewatch.doctor;

import io.github.scrapewatch.engine.Capabilities;
import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.engine.EngineChoice;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.EngineFacts;
import io.github.scrapewatch.engine.Engines;
import io.github.scrapewatch.engine.RuleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks at the machine, starts the engine, asks it what it can do, and stops it. */
public final class Doctor {
    private static final int OLDEST_JAVA = 17;
    private static final long MEMORY_NEEDED = 2L << 30;
    private static final long DISK_NEEDED = 1L << 30;

    private final Machine machine;
    private final Supplier<Docker> docker;
    private final Engines engines;

    public Doctor(Machine machine, Supplier<Docker> docker, Engines engines) {
        this.machine = machine;
        this.docker = docker;
        this.engines = engines;
    }

    public Diagnosis examine(EngineChoice choice) {
        List<Examination> examinations = new ArrayList<>(List.of(java(), memory(), disk()));
        examinations.addAll(engine(choice));
        examinations.add(docker());
        return new Diagnosis(examinations);
    }

    private Examination java() {
        Machine.Java java = machine.java();
        String found = java.version() + " (" + java.vendor() + ") in " + java.home();
        return Runtime.Version.parse(java.version()).feature() < OLDEST_JAVA
                ? Examination.problem("java", "Install JDK 17 or newer and set JAVA_HOME to it.", found)
                : Examination.fine("java", found);
    }

    private Examination memory() {
        String found =
                Sizes.of(machine.memoryBytes()) + ", " + machine.processors() + " processors, " + machine.system();
        return machine.memoryBytes() < MEMORY_NEEDED
                ? Examination.problem("machine", "The harness and the engine need 2 GB between them.", found)
                : Examination.fine("machine", found);
    }

    private Examination disk() {
        Machine.Disk disk = machine.temporary();
        String found = Sizes.of(disk.freeBytes()) + " free in " + disk.folder();
        return disk.freeBytes() < DISK_NEEDED
                ? Examination.problem("disk", "Free 1 GB, or set TMPDIR to a folder on another disk.", found)
                : Examination.fine("disk", found);
    }

    private List<Examination> engine(EngineChoice choice) {
        try (Engine engine = choice.open(engines)) {
            Capabilities capabilities = engine.cluster().capabilities();
            return List.of(
                    Examination.fine("engine", described(engine.facts())), ruleTypes(engine.facts(), capabilities));
        } catch (EngineException e) {
            return List.of(Examination.problem(
                    "engine", e.remedy(), e.problem().lines().toArray(String[]::new)));
        }
    }

    private static String[] described(EngineFacts facts) {
        return Stream.concat(
                        Stream.of("Elasticsearch " + facts.version() + ", " + facts.kind()),
                        facts.started().stream().flatMap(Doctor::described))
                .toArray(String[]::new);
    }

    private static Stream<String> described(EngineFacts.Started started) {
        String ready =
                String.format(Locale.ROOT, "ready in %.1f s", started.ready().toMillis() / 1000.0);
        if (started.residentBytes().isPresent()) {
            ready += ", " + Sizes.of(started.residentBytes().getAsLong()) + " resident";
        }
        if (started.make() instanceof EngineFacts.Image image) {
            return Stream.of(
                    ready + ", on Docker " + image.docker(),
                    "image " + image.name() + ", "
                            + image.digest().orElse("no digest of a registry; id " + image.id()));
        }
        EngineFacts.Jars jars = (EngineFacts.Jars) started.make();
        return Stream.of(
                ready + ", made of " + jars.count() + " jars",
                "start-up archive " + (jars.archiveInUse() ? "in use: " : "not in use: ") + jars.archive());
    }

    private static Examination ruleTypes(EngineFacts facts, Capabilities capabilities) {
        List<String> runs = Stream.of(RuleType.values())
                .filter(type -> capabilities.obstacleTo(type).isEmpty())
                .map(RuleType::toString)
                .toList();
        Stream<String> obstacles = Stream.of(RuleType.values())
                .flatMap(type -> capabilities.obstacleTo(type).map(why -> type + " does not: " + why).stream());
        return Examination.fine(
                "rule types",
                Stream.concat(Stream.of(String.join(", ", runs) + " run on the " + facts.kind() + " engine"), obstacles)
                        .toArray(String[]::new));
    }

    private Examination docker() {
        Docker answer = docker.get();
        if (answer instanceof Docker.Answers answers) {
            return Examination.fine("docker", answers.version() + " at " + answers.address());
        }
        return Examination.note(
                "docker",
                ((Docker.Silent) answer).because(),
                "only a container engine would need it; nothing else does");
    }
}
