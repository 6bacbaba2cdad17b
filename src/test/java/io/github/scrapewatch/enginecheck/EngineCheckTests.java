package io.github.scrapewatch.enginecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.check.CheckResult;
import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.Unchecked;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.support.SharedEngine;
import io.github.scrapewatch.support.TestPlaces;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Given a pack, then these findings of an engine that has the assets of this repository. */
abstract class EngineCheckTests extends CheckTest {
    static final Instant AT = Instant.parse("2026-06-15T10:00:00Z");

    @Override
    protected CheckResult result() {
        return asked(TestPlaces.ROOT);
    }

    CheckResult asked(Path assets) {
        PackAssets installed = PackAssets.readOrBorrow(assets, TestPlaces.ROOT);
        return new EngineChecks(SharedEngine.get(), installed, assets, AT).inspect(pack(), super.result());
    }

    void thenNoFindingsOfTheEngine() {
        assertThat(result().findings())
                .filteredOn(it -> it.check().id().startsWith("CR09"))
                .isEmpty();
    }

    List<String> unchecked() {
        return result().unchecked().stream().map(Unchecked::reason).toList();
    }
}
