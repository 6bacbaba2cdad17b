package io.github.scrapewatch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EngineChoiceTest {
    private static final ContainerWishes NINE = new ContainerWishes(Optional.of("9"), Optional.empty(), true);

    @Test
    void readsAllFour() {
        assertThat(EngineChoice.parse("embedded")).isEqualTo(new EngineChoice.Embedded());
        assertThat(EngineChoice.parse("container", NINE)).isEqualTo(new EngineChoice.Container(NINE));
        assertThat(EngineChoice.parse("auto")).isEqualTo(new EngineChoice.Auto(ContainerWishes.NONE));
        assertThat(EngineChoice.parse("https://es.example.com"))
                .isEqualTo(new EngineChoice.Remote(URI.create("https://es.example.com"), false));
    }

    @Test
    void refusesWhatHasNoMeaning() {
        assertThatThrownBy(() -> EngineChoice.parse("docker")).hasMessageContaining("'docker' is no engine");
        assertThatThrownBy(() -> EngineChoice.parse("embedded", NINE)).hasMessageContaining("say --engine container");
        assertThatThrownBy(() -> EngineChoice.parse("https://es.example.com", NINE))
                .hasMessageContaining("say --engine container");
        assertThatThrownBy(() -> new ContainerWishes(Optional.of("9"), Optional.of("mine:9"), false))
                .hasMessageContaining("not both");
    }
}
