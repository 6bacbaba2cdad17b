package io.github.scrapewatch.elastic;

import io.github.scrapewatch.elastic.kibana.RemoteKibana;
import io.github.scrapewatch.elastic.remote.Access;
import io.github.scrapewatch.elastic.remote.Needs;
import io.github.scrapewatch.elastic.remote.RemoteEngine;
import io.github.scrapewatch.engine.Cluster;
import io.github.scrapewatch.engine.Inventory;
import io.github.scrapewatch.engine.TargetStack;
import io.github.scrapewatch.kibana.Kibana;
import io.github.scrapewatch.stack.Stack;
import io.github.scrapewatch.stack.Stacks;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Stacks at URLs. */
public final class ElasticStacks implements Stacks {
    private final Map<String, String> environment;
    private final Consumer<String> narration;

    /** @param environment where credentials and trust come from */
    public ElasticStacks(Map<String, String> environment, Consumer<String> narration) {
        this.environment = Map.copyOf(environment);
        this.narration = narration;
    }

    @Override
    public Stack open(Address address, boolean writing) {
        Access access = Access.from(environment, narration);
        Optional<String> space = address.kibana().map(it -> address.space());
        RemoteEngine engine = RemoteEngine.connect(
                address.elasticsearch(), access, writing ? Needs.toDeploy(space) : Needs.toCompare(space));
        try {
            Optional<Kibana> kibana = address.kibana()
                    .map(it -> RemoteKibana.connect(new RemoteKibana.Address(it, address.space()), access, narration));
            return new Open(engine, kibana);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private record Open(RemoteEngine engine, Optional<Kibana> kibana) implements Stack {
        @Override
        public URI elasticsearch() {
            return engine.uri();
        }

        @Override
        public TargetStack version() {
            return TargetStack.of(
                    kibana.map(it -> it.facts().version()).orElse(engine.facts().version()));
        }

        @Override
        public Cluster cluster() {
            return engine.cluster();
        }

        @Override
        public Inventory inventory() {
            return engine.inventory();
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
