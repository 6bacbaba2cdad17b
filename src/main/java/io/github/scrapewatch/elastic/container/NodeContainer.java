package io.github.scrapewatch.elastic.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Testcontainers' Elasticsearch with the Docker engine, the port and the end of its life in our hands: by default it would ask helper
 * images of a registry for the first and the last, and open the port to the network.
 */
final class NodeContainer extends ElasticsearchContainer {
    static final int PORT = 9200;
    /** Where Elasticsearch puts the certificate of the CA that it makes when it starts for the first time. */
    static final String CA_FILE = "/usr/share/elasticsearch/config/certs/http_ca.crt";

    private final DockerHost docker;
    private final String name;

    /**
     * @param name of the container
     * @param port on the host; 0 for any
     */
    record Plan(ImageName image, String name, int port, Reach reach, Map<String, String> labels) {}

    NodeContainer(DockerHost docker, Plan plan) {
        super(DockerImageName.parse(plan.image().reference()).asCompatibleSubstituteFor("elasticsearch"));
        this.docker = docker;
        this.name = plan.name();
        this.dockerClient = docker.client();
        withImagePullPolicy(image -> false);
        withCertPath(CA_FILE);
        // Not the transport port: nobody talks to it.
        setExposedPorts(List.of(PORT));
        withCreateContainerCmdModifier(command -> publish(command, plan));
    }

    private static void publish(CreateContainerCmd command, Plan plan) {
        String address = plan.reach().loopback() ? Reach.LOOPBACK : "";
        Ports.Binding host = new Ports.Binding(address, plan.port() == 0 ? "" : String.valueOf(plan.port()));
        HostConfig config = command.getHostConfig();
        config.withPortBindings(new PortBinding(host, ExposedPort.tcp(PORT))).withPublishAllPorts(false);
        command.withName(plan.name()).withHostConfig(config).withLabels(new OwnLabels(plan.labels()));
    }

    /** Testcontainers adds labels of its own, by which it would remove the container when the JVM ends: also one that is to be kept. */
    private static final class OwnLabels extends HashMap<String, String> {
        private static final long serialVersionUID = 1;

        OwnLabels(Map<String, String> labels) {
            super(labels);
        }

        @Override
        public void putAll(Map<? extends String, ? extends String> others) {}
    }

    NodeContainer readyWhen(Runnable awaited) {
        setWaitStrategy(new AbstractWaitStrategy() {
            @Override
            protected void waitUntilReady() {
                awaited.run();
            }
        });
        return this;
    }

    @Override
    public DockerClient getDockerClient() {
        return docker.client();
    }

    /** Called by Testcontainers after a failed start, and by nobody else: {@link Lifetime} ends containers. */
    @Override
    public void stop() {
        new Removal(docker, name).attempt();
    }
}
