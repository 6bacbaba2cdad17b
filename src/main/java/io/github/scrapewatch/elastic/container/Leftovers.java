package io.github.scrapewatch.elastic.container;

import com.github.dockerjava.api.model.Container;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Containers of a process that was killed before it could remove them. */
record Leftovers(DockerHost docker, Consumer<String> narration) {
    static final String KEPT = "io.github.scrapewatch.kept";

    void remove() {
        List<Container> ours = docker.client()
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(Owner.LABEL))
                .exec();
        for (Container container : ours) {
            Map<String, String> labels = container.getLabels();
            if (!labels.containsKey(KEPT)
                    && Owner.of(labels).filter(Owner::isGone).isPresent()) {
                String name = container.getNames()[0].substring(1);
                if (new Removal(docker, name).attempt()) {
                    narration.accept("Removed the container " + name + ", which an earlier run has left.");
                }
            }
        }
    }
}
