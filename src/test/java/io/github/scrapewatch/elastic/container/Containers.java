package io.github.scrapewatch.elastic.container;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Statistics;
import io.github.scrapewatch.support.SharedContainer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The containers of a Docker engine, as a test looks at them. */
record Containers(DockerHost docker) {

    /** Names of ours, whoever started them. */
    List<String> all() {
        return docker
                .client()
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(Owner.LABEL))
                .exec()
                .stream()
                .flatMap(container -> Stream.of(container.getNames()))
                .map(name -> name.substring(1))
                .sorted()
                .toList();
    }

    /** Those of this JVM, but for the one that tests share. */
    List<String> ofThisTest() {
        String shared = SharedContainer.get().name();
        return docker
                .client()
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(java.util.Map.of(Owner.LABEL, Owner.current().label()))
                .exec()
                .stream()
                .map(Containers::name)
                .filter(name -> !name.equals(shared))
                .toList();
    }

    private static String name(Container container) {
        return container.getNames()[0].substring(1);
    }

    long memory(String name) throws Exception {
        CompletableFuture<Long> usage = new CompletableFuture<>();
        try (ResultCallback.Adapter<Statistics> stats = new ResultCallback.Adapter<>() {
            @Override
            public void onNext(Statistics statistics) {
                usage.complete(statistics.getMemoryStats().getUsage());
            }
        }) {
            docker.client().statsCmd(name).withNoStream(true).exec(stats);
            return usage.get(30, TimeUnit.SECONDS);
        }
    }
}
