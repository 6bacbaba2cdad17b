package io.github.scrapewatch.elastic.container;

import io.github.scrapewatch.engine.ContainerWishes;
import io.github.scrapewatch.engine.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** An image's name as Docker takes it, always with a version: {@code elasticsearch:8.19.21}, and a digest where one is recorded. */
record ImageName(String repository, String version, Optional<String> digest) {
    private static final String OFFICIAL = "elasticsearch";
    private static final String PINNED = "images.txt";

    static ImageName of(ContainerWishes wishes) {
        if (wishes.image().isPresent()) {
            return parse(wishes.image().get());
        }
        return wishes.stack().map(ImageName::ofStack).orElseGet(() -> pinned().get(0));
    }

    private static ImageName ofStack(String stack) {
        if (!stack.matches("[0-9]+(\\.[0-9]+){0,2}")) {
            throw new EngineException(
                    "'" + stack + "' is no version of the Elastic stack.", "Say one such as 8.19, 8.19.21 or 9.");
        }
        Optional<ImageName> pinned = pinned().stream()
                .filter(image -> (image.version() + ".").startsWith(stack + "."))
                .findFirst();
        if (pinned.isPresent()) {
            return pinned.get();
        }
        if (stack.split("\\.").length < 3) {
            throw new EngineException(
                    "No " + stack + " is pinned; there are " + String.join(", ", versions()) + ".",
                    "Say the whole version, such as " + stack + ".1.");
        }
        return new ImageName(OFFICIAL, stack, Optional.empty());
    }

    private static List<String> versions() {
        return pinned().stream().map(ImageName::version).toList();
    }

    static List<ImageName> pinned() {
        try (InputStream file = ImageName.class.getResourceAsStream(PINNED)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ImageName::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImageName parse(String text) {
        int at = text.indexOf('@');
        Optional<String> digest = at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1));
        String name = at < 0 ? text : text.substring(0, at);
        // A colon before the last slash is that of a port.
        int colon = name.lastIndexOf(':');
        if (colon > name.lastIndexOf('/')) {
            return new ImageName(name.substring(0, colon), name.substring(colon + 1), digest);
        }
        return new ImageName(name, "latest", digest);
    }

    /** What Docker is asked for: the digest rules where there is one. */
    String reference() {
        return digest.map(it -> repository + "@" + it).orElse(repository + ":" + version);
    }

    String tagOrDigest() {
        return digest.orElse(version);
    }

    @Override
    public String toString() {
        return repository + ":" + version + digest.map(it -> "@" + it).orElse("");
    }
}
