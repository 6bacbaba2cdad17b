package io.github.scrapewatch.elastic.container;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;

/** Takes a container away, with all that it has written. */
record Removal(DockerHost docker, String name) {

    /** Whether there was such a container. */
    boolean attempt() {
        try {
            docker.client()
                    .removeContainerCmd(name)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        } catch (ConflictException e) {
            // Somebody else is removing it this moment.
            return true;
        }
    }
}
