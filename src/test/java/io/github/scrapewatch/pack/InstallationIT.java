package io.github.scrapewatch.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.scrapewatch.elastic.remote.RemoteEngine;
import io.github.scrapewatch.engine.Asset;
import io.github.scrapewatch.engine.EngineException;
import io.github.scrapewatch.support.CommandProcess;
import io.github.scrapewatch.support.SharedEngine;
import io.github.scrapewatch.support.TestPlaces;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster that is reached by a URL, and may have the pack at work. */
class InstallationIT {
    private static final PackAssets PRODUCTION = PackAssets.read(TestPlaces.ROOT);
    private static final PackAssets TRIAL =
            PackAssets.read(TestPlaces.ROOT, TestPlaces.ROOT.resolve("fixtures/people.yml"));
    private static final String STREAM = "logs-confluence.access-default";

    @TempDir
    private Path temporary;

    private final RemoteEngine engine = RemoteEngine.connect(SharedEngine.get().uri(), Map.of(), it -> {});

    @BeforeEach
    @AfterEach
    void nothingIsThere() {
        SharedEngine.get().cluster().deleteDataStream("logs-confluence.*");
        engine.inventory().assets().stream()
                .sorted(Comparator.comparing(Asset::kind).reversed())
                .forEach(it -> SharedEngine.get().cluster().uninstall(it.kind(), it.name()));
        engine.inventory()
                .table(PackAssets.IDENTITIES)
                .ifPresent(it -> SharedEngine.get().cluster().uninstallTable(it.name()));
    }

    @Test
    void takesAnEmptyClusterAndWhatATrialHasLeftThere() {
        Installation.into(engine, TRIAL);
        assertThat(people()).isEqualTo(TRIAL.identities().rows().size());
        assertThatCode(() -> Installation.into(engine, PRODUCTION)).doesNotThrowAnyException();
    }

    @Test
    void leavesAPackAloneThatIsInUse() {
        PRODUCTION.installInto(SharedEngine.get().cluster());
        JsonNode before = pipeline();
        assertThatThrownBy(() -> Installation.into(engine, TRIAL))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(
                        engine.uri() + " has a scrapewatch pack in use: the table scrapewatch-identities (")
                .hasMessageContaining("and ")
                .hasMessageContaining("say --overwrite");
        assertThat(pipeline()).isEqualTo(before);
        assertThat(people()).isEqualTo(PRODUCTION.identities().rows().size());
    }

    @Test
    void leavesAloneWhatEventsAreSentThrough() {
        Installation.into(engine, TRIAL);
        SharedEngine.get().cluster().createDataStream("logs-confluence.access-scrapewatch_x");
        Installation.into(engine, TRIAL);
        SharedEngine.get().cluster().createDataStream(STREAM);
        assertThatThrownBy(() -> Installation.into(engine, TRIAL))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("has a scrapewatch pack in use: the data stream " + STREAM + ". ");
    }

    @Test
    void replacesItWhereSomebodySaysSo() {
        PRODUCTION.installInto(SharedEngine.get().cluster());
        Installation.into(engine.toOverwrite(), TRIAL);
        assertThat(people()).isEqualTo(TRIAL.identities().rows().size());
    }

    @Test
    void theCommandSaysSoAndEndsWithThree() {
        PRODUCTION.installInto(SharedEngine.get().cluster());
        String url = engine.uri().toString();
        CommandProcess.Result result = CommandProcess.start(
                        temporary,
                        "verify",
                        "--engine",
                        url,
                        "--rule",
                        "page-read-burst",
                        "--scenario",
                        "attack/rest-space-dump")
                .awaitExit(Duration.ofSeconds(120));
        assertThat(result.exitCode()).as(result.narration()).isEqualTo(3);
        assertThat(result.narration()).contains(url + " has a scrapewatch pack in use: the table", "say --overwrite");
        assertThat(result.output()).isEmpty();
        CommandProcess.Result nothingToOverwrite =
                CommandProcess.start(temporary, "verify", "--overwrite").awaitExit(Duration.ofSeconds(120));
        assertThat(nothingToOverwrite.exitCode()).isEqualTo(3);
        assertThat(nothingToOverwrite.narration()).contains("--overwrite is about the cluster of somebody else");
    }

    @Test
    void marksNothingInAnEngineOfOurOwn() {
        Installation.into(SharedEngine.get(), TRIAL);
        assertThat(pipeline().path("_meta").has("trial")).isFalse();
    }

    private int people() {
        return engine.inventory()
                .table(PackAssets.IDENTITIES)
                .orElseThrow()
                .rows()
                .size();
    }

    private JsonNode pipeline() {
        return engine.inventory().assets().stream()
                .filter(it -> it.kind() == Asset.Kind.PIPELINE && it.name().equals("scrapewatch-identity"))
                .findFirst()
                .orElseThrow()
                .body();
    }
}
