package io.github.scrapewatch.elastic.container;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.exception.NotFoundException;
import java.time.Duration;
import java.util.Optional;

/** Whether a container runs, and if not, why. */
record Running(DockerHost docker, String name) {
    private static final int OUT_OF_HEAP = 3;
    private static final int KILLED = 137;
    private static final long PAUSE_MILLIS = 100;

    InspectContainerResponse inspect() {
        return docker.client().inspectContainerCmd(name).exec();
    }

    /** Empty while it runs. */
    Optional<String> end() {
        try {
            ContainerState state = inspect().getState();
            return Boolean.TRUE.equals(state.getRunning()) ? Optional.empty() : Optional.of(words(state));
        } catch (NotFoundException e) {
            return Optional.of("somebody else has removed it");
        }
    }

    /** As {@link #end()}, for an end that is to be expected. */
    Optional<String> end(Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        Optional<String> end = end();
        while (end.isEmpty() && System.nanoTime() < deadline) {
            Pause.ofMillis(PAUSE_MILLIS);
            end = end();
        }
        return end;
    }

    private static String words(ContainerState state) {
        long code = state.getExitCodeLong() == null ? 0 : state.getExitCodeLong();
        String exit = "exit code " + code;
        if (Boolean.TRUE.equals(state.getOOMKilled())) {
            return exit + ", killed for want of memory";
        }
        if (code == OUT_OF_HEAP) {
            return exit + ", Elasticsearch ran out of heap; ES_JAVA_OPTS=\"-Xms2g -Xmx2g\" gives it more";
        }
        return code == KILLED ? exit + ", killed" : exit;
    }
}
