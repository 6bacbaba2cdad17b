package io.github.scrapewatch.engine;

import java.util.Optional;

/**
 * How an engine in a container shall be.
 *
 * @param stack a version of the Elastic stack, whole or its beginning: {@code 8.19}
 * @param image the name of an image, instead of the official one
 * @param keep whether the container stays up when the harness ends
 */
public record ContainerWishes(Optional<String> stack, Optional<String> image, boolean keep) {
    public static final ContainerWishes NONE = new ContainerWishes(Optional.empty(), Optional.empty(), false);

    public ContainerWishes {
        if (stack.isPresent() && image.isPresent()) {
            throw new IllegalArgumentException("an image has its version; say --stack or --image, not both");
        }
    }
}
