package io.github.scrapewatch.elastic.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scrapewatch.engine.ContainerWishes;
import io.github.scrapewatch.support.TestPlaces;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageNameTest {
    private static String ofStack(String stack) {
        return ImageName.of(new ContainerWishes(Optional.of(stack), Optional.empty(), false))
                .toString();
    }

    @Test
    void theDefaultIsTheVersionOfTheEmbeddedEngine() throws Exception {
        String version = ImageName.of(ContainerWishes.NONE).version();
        assertThat(Files.readString(TestPlaces.ROOT.resolve("pom.xml")))
                .contains("<elasticsearch.version>" + version + "</elasticsearch.version>");
    }

    @ParameterizedTest
    @CsvSource({
        "8,elasticsearch:8.19.21",
        "8.19,elasticsearch:8.19.21",
        "9,elasticsearch:9.5.3",
        "9.1.2,elasticsearch:9.1.2"
    })
    void aVersionOrItsBeginning(String stack, String image) {
        assertThat(ofStack(stack)).isEqualTo(image);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "latest", "8.x", "8.19.21.1", "-1", "../8"})
    void whatIsNoVersion(String stack) {
        assertThatThrownBy(() -> ofStack(stack)).hasMessageContaining("is no version of the Elastic stack");
    }

    @Test
    void aBeginningOfNothingThatIsPinned() {
        assertThatThrownBy(() -> ofStack("9.1"))
                .hasMessageContaining("No 9.1 is pinned; there are 8.19.21, 9.5.3")
                .hasMessageContaining("Say the whole version, such as 9.1.1");
    }

    @ParameterizedTest
    @CsvSource({
        "mine,mine:latest,latest",
        "mine:1,mine:1,1",
        "registry.example.com:5000/team/mine,registry.example.com:5000/team/mine:latest,latest",
        "registry.example.com:5000/mine:2,registry.example.com:5000/mine:2,2",
        "elasticsearch:8.19.21@sha256:ab,elasticsearch@sha256:ab,sha256:ab"
    })
    void namesAsDockerHasThem(String text, String reference, String tagOrDigest) {
        ImageName name = ImageName.parse(text);
        assertThat(name.reference()).isEqualTo(reference);
        assertThat(name.tagOrDigest()).isEqualTo(tagOrDigest);
    }
}
