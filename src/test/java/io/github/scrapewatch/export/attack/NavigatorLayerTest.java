package io.github.scrapewatch.export.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.scrapewatch.export.Edition;
import io.github.scrapewatch.export.ExportDraft;
import io.github.scrapewatch.export.ExportedPack;
import io.github.scrapewatch.export.KibanaSchema;
import io.github.scrapewatch.export.attack.Proof.Tally;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NavigatorLayerTest {
    @TempDir
    private Path folder;

    @Test
    void scoresTechniquesByTheirRules() {
        ObjectNode layer = layer("8.19", Optional.empty());
        assertThat(KibanaSchema.of("navigator-layer").complaints(layer)).isEmpty();
        assertThat(layer.path("techniques"))
                .extracting(it -> it.path("techniqueID").asText())
                .containsExactly("T1213", "T1213.001");
        JsonNode confluence = layer.at("/techniques/1");
        assertThat(confluence.path("tactic").asText()).isEqualTo("collection");
        assertThat(confluence.path("score").asInt()).isEqualTo(7);
        assertThat(confluence.path("metadata")).hasSize(7);
        assertThat(confluence.has("color")).isFalse();
        assertThat(layer.path("description").asText()).contains("no scenario has been run");
    }

    @Test
    void eachStackHasItsAttack() {
        assertThat(layer("9.4", Optional.empty()).at("/versions/attack").asText())
                .isEqualTo("18");
        assertThat(layer("9.5", Optional.empty()).at("/versions/attack").asText())
                .isEqualTo("19");
    }

    @Test
    void scenariosGiveTheColour() {
        ExportedPack pack = ExportDraft.whole(folder).exported("8.19");
        Map<String, Tally> tallies = new HashMap<>();
        assertThat(color(new Proof(tallies))).isEqualTo("#bdbdbd");
        pack.rules().forEach(it -> tallies.put(it.ruleId(), new Tally(2, 0)));
        assertThat(color(new Proof(tallies))).isEqualTo("#31a354");
        tallies.put(pack.rules().get(3).ruleId(), new Tally(9, 1));
        assertThat(color(new Proof(tallies))).isEqualTo("#de2d26");
        ObjectNode layer = layer("8.19", Optional.of(new Proof(tallies)));
        assertThat(KibanaSchema.of("navigator-layer").complaints(layer)).isEmpty();
        assertThat(layer.path("legendItems")).hasSize(3);
        assertThat(layer.at("/techniques/1/metadata/3/value").asText())
                .endsWith("passed in 9 and failed in 1 scenarios");
    }

    private String color(Proof proof) {
        return layer("8.19", Optional.of(proof)).at("/techniques/1/color").asText();
    }

    private ObjectNode layer(String stack, Optional<Proof> proof) {
        ExportDraft draft = ExportDraft.whole(folder);
        ExportedPack pack = draft.exported(stack);
        return new NavigatorLayer(Edition.read(draft.root(), "1.2.3"), pack.stack(), proof).of(pack.rules());
    }
}
