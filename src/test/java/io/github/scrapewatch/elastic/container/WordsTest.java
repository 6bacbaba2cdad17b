package io.github.scrapewatch.elastic.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.exception.InternalServerErrorException;
import io.github.scrapewatch.engine.EngineException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of Docker's failures, of settings, and of who owns a container. */
class WordsTest {
    private static final DockerHost DOCKER = new DockerHost(URI.create("unix:///run/docker.sock"), "20.10.24", null);

    private static String explained(Throwable failure) {
        return DockerFailures.explain("It failed", failure, DOCKER).getMessage();
    }

    @Test
    void dockerSpeaksForItself() {
        var clash = new InternalServerErrorException(
                "Status 500: {\"message\":\"driver failed: Bind for 127.0.0.1:9200 failed: port is already allocated\"}\n");
        assertThat(explained(new IllegalStateException("outer", clash)))
                .isEqualTo("It failed: driver failed: Bind for 127.0.0.1:9200 failed: port is already allocated.\n"
                        + "  Another program has the port: choose another with --port, or leave --port away.");
        assertThat(explained(new InternalServerErrorException(
                        "Status 500: {\"message\":\"write /x: no space left on device\"}\n")))
                .contains("write /x: no space left on device.", "Free some disk space");
    }

    @Test
    void anEndOfDockerIsToldFromARefusal() {
        assertThat(explained(new IllegalStateException(new IOException("connection reset"))))
                .contains("It failed: Docker at unix:///run/docker.sock does not answer any more");
    }

    @Test
    void whatIsExplainedAlreadyStaysSo() {
        EngineException known = new EngineException("The container ended.", "Look.");
        assertThat(DockerFailures.explain("x", new IllegalStateException(known), DOCKER))
                .isSameAs(known);
    }

    @Test
    void settingsGoInAndThePortStaysOutside() {
        NodeSettings settings = NodeSettings.of(List.of("http.port=9201", "a.b=c=d"), "-Xmx9g");
        assertThat(settings.port()).isEqualTo(9201);
        assertThat(settings.environment())
                .containsEntry("a.b", "c=d")
                .containsEntry("ES_JAVA_OPTS", "-Xmx9g")
                .doesNotContainKey("http.port");
        assertThatThrownBy(() -> NodeSettings.of(List.of("http.port=99999"), ""))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("'99999' is no port");
    }

    @Test
    void aContainerOfThisProcessIsNobodysLeftover() {
        Owner self = Owner.current();
        assertThat(Owner.of(Map.of(Owner.LABEL, self.label()))).contains(self);
        assertThat(self.isGone()).isFalse();
        assertThat(new Owner(self.world(), self.pid(), "2020-01-01T00:00:00Z").isGone())
                .isTrue();
        assertThat(new Owner("elsewhere", self.pid(), "2020-01-01T00:00:00Z").isGone())
                .isFalse();
        assertThat(Owner.of(Map.of(Owner.LABEL, "what"))).isEmpty();
        assertThat(Owner.of(Map.of())).isEmpty();
    }
}
