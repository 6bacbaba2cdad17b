package io.github.scrapewatch.elastic.container;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import io.github.scrapewatch.engine.EngineException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Docker, its client and Testcontainers throw, in words and with a remedy. */
final class DockerFailures {
    private static final Pattern MESSAGE = Pattern.compile("\\{\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PORT_TAKEN =
            Pattern.compile("port is already allocated|address already in use|ports are not available");

    private DockerFailures() {}

    /** @param what was tried: "The container cannot be started" */
    static EngineException explain(String what, Throwable failure, DockerHost docker) {
        Optional<EngineException> known = causes(failure)
                .filter(EngineException.class::isInstance)
                .map(EngineException.class::cast)
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        if (isOutOfReach(failure)) {
            return new EngineException(
                    what + ": Docker at " + docker.address() + " does not answer any more.",
                    "Start Docker again; the next run removes what this one has left.",
                    failure);
        }
        String words = words(failure);
        return new EngineException(what + ": " + words + ".", remedy(words), failure);
    }

    /** As a daemon that is gone looks to its client. */
    static boolean isOutOfReach(Throwable failure) {
        return causes(failure).noneMatch(DockerException.class::isInstance)
                && causes(failure).anyMatch(IOException.class::isInstance);
    }

    static boolean isAbsent(Throwable failure) {
        return causes(failure).anyMatch(NotFoundException.class::isInstance);
    }

    /** Docker's own message, without the layers around it. */
    static String words(Throwable failure) {
        List<Throwable> causes = causes(failure).toList();
        String innermost = causes.stream()
                .filter(DockerException.class::isInstance)
                .findFirst()
                .orElse(causes.get(causes.size() - 1))
                .getMessage();
        String text = innermost == null ? failure.getClass().getSimpleName() : innermost;
        Matcher message = MESSAGE.matcher(text);
        String words = message.find() ? message.group(1).replace("\\\"", "\"") : text;
        return words.strip().replaceAll("\\.$", "");
    }

    private static String remedy(String words) {
        if (PORT_TAKEN.matcher(words).find()) {
            return "Another program has the port: choose another with --port, or leave --port away.";
        }
        if (words.contains("no space left on device")) {
            return "Free some disk space where Docker keeps its data; 'docker system df' tells what takes it.";
        }
        return "'docker info' and Docker's own log may tell more; '--engine embedded' needs no Docker.";
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause).limit(20);
    }
}
