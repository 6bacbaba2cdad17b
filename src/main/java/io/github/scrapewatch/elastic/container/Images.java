package io.github.scrapewatch.elastic.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.engine.EngineFacts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The images on a Docker engine. One that is not there is pulled, once, and without Testcontainers' retries of minutes. */
final class Images {
    private static final long PULLED_WITHIN_MINUTES = 20;

    private final DockerHost docker;
    private final Consumer<String> narration;

    Images(DockerHost docker, Consumer<String> narration) {
        this.docker = docker;
        this.narration = narration;
    }

    EngineFacts.Image obtain(ImageName name) {
        InspectImageResponse image = find(name).orElseGet(() -> {
            pull(name);
            return find(name)
                    .orElseThrow(() -> absent(name, "Docker says that it pulled it, and does not have it", null));
        });
        return new EngineFacts.Image(name.toString(), image.getId(), digest(image, name), docker.toString());
    }

    private Optional<InspectImageResponse> find(ImageName name) {
        try {
            return Optional.of(docker.client().inspectImageCmd(name.reference()).exec());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> digest(InspectImageResponse image, ImageName name) {
        List<String> digests = image.getRepoDigests() == null ? List.of() : image.getRepoDigests();
        return digests.stream()
                .filter(it -> it.contains("@"))
                .map(it -> it.substring(it.indexOf('@') + 1))
                .findFirst()
                .or(name::digest);
    }

    private void pull(ImageName name) {
        narration.accept("Pulling the image " + name + " (once; about 700 MB) ...");
        DockerClient client = docker.client();
        try (ResultCallback.Adapter<PullResponseItem> progress = new Progress()) {
            boolean done = client.pullImageCmd(name.repository())
                    .withTag(name.tagOrDigest())
                    .exec(progress)
                    .awaitCompletion(PULLED_WITHIN_MINUTES, TimeUnit.MINUTES);
            if (!done) {
                throw absent(name, "it took more than " + PULLED_WITHIN_MINUTES + " minutes", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw absent(name, "interrupted", e);
        } catch (java.io.IOException e) {
            throw absent(name, e.getMessage(), e);
        } catch (EngineException e) {
            throw e;
        } catch (RuntimeException e) {
            throw absent(name, DockerFailures.words(e), e);
        }
    }

    /** Docker reports most failures of a pull within its progress. */
    private static final class Progress extends ResultCallback.Adapter<PullResponseItem> {
        @Override
        public void onNext(PullResponseItem item) {
            if (item.isErrorIndicated() && item.getErrorDetail() != null) {
                onError(new IllegalStateException(item.getErrorDetail().getMessage()));
            }
        }
    }

    private static EngineException absent(ImageName name, String because, Exception cause) {
        return new EngineException(
                "The image " + name + " is not there and cannot be pulled: " + because + ".",
                "Pull or build it on the Docker engine, name another with --image, or use '--engine embedded'.",
                cause);
    }
}
