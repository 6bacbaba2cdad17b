package io.github.scrapewatch.elastic.container;

import io.github.scrapewatch.engine.EngineFacts;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;

/** One start of one container. */
final class ContainerStart {
    private static final Duration READY_WITHIN = Duration.ofSeconds(300);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DockerHost docker;
    private final Wanted wanted;
    private final Consumer<String> narration;
    private final String name = "scrapewatch-" + random(4);
    private final String password = random(12);

    record Wanted(ImageName image, NodeSettings settings, Reach reach, boolean keep) {}

    ContainerStart(DockerHost docker, Wanted wanted, Consumer<String> narration) {
        this.docker = docker;
        this.wanted = wanted;
        this.narration = narration;
    }

    ContainerEngine run(EngineFacts.Image image) {
        long begin = System.nanoTime();
        ForeignThreads.hush();
        Running running = new Running(docker, name);
        Lifetime lifetime = Lifetime.begin(new Removal(docker, name), narration);
        try {
            Access access = start(running, lifetime);
            Duration ready = Duration.ofNanos(System.nanoTime() - begin);
            ContainerEngine engine =
                    new ContainerEngine(new ContainerEngine.Parts(running, access, image, ready), lifetime);
            if (wanted.keep()) {
                lifetime.keep();
            }
            return engine;
        } catch (RuntimeException e) {
            lifetime.waitIfTheProcessEnds();
            lifetime.close();
            throw e;
        }
    }

    private Access start(Running running, Lifetime lifetime) {
        NodeContainer container = new NodeContainer(
                docker,
                new NodeContainer.Plan(wanted.image(), name, wanted.settings().port(), wanted.reach(), labels()));
        Readiness readiness = new Readiness(
                container, running, new Readiness.Start(wanted.image(), wanted.reach(), password, READY_WITHIN));
        container.withEnv(wanted.settings().environment());
        container.withEnv("ELASTIC_PASSWORD", password);
        container.readyWhen(() -> {
            lifetime.made();
            readiness.await();
        });
        container.start();
        return readiness.access();
    }

    private Map<String, String> labels() {
        Map<String, String> labels =
                new HashMap<>(Map.of(Owner.LABEL, Owner.current().label()));
        if (wanted.keep()) {
            labels.put(Leftovers.KEPT, "true");
        }
        return labels;
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
