package io.github.scrapewatch.support;

import io.github.scrapewatch.engine.ContainerWishes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The image that tests in containers run: {@code -Dscrapewatch.image=NAME} or {@code -Dscrapewatch.stack=VERSION}. */
public final class ContainerWish {
    private static final Optional<String> IMAGE = property("scrapewatch.image");
    private static final Optional<String> STACK = property("scrapewatch.stack");

    private ContainerWish() {}

    public static ContainerWishes get() {
        return new ContainerWishes(STACK, IMAGE, false);
    }

    public static ContainerWishes kept() {
        return new ContainerWishes(STACK, IMAGE, true);
    }

    /** As the command is told. */
    public static List<String> options() {
        List<String> options = new ArrayList<>(List.of("--engine", "container"));
        IMAGE.ifPresent(it -> options.addAll(List.of("--image", it)));
        STACK.ifPresent(it -> options.addAll(List.of("--stack", it)));
        return options;
    }

    /** By its name: src/test/container/run.sh gives it. */
    public static boolean isStandIn() {
        return IMAGE.filter(it -> it.contains("standin")).isPresent();
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(it -> !it.isBlank());
    }
}
