package io.github.scrapewatch.enginecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.check.CheckResult;
import io.github.scrapewatch.check.CheckTest;
import io.github.scrapewatch.check.Unchecked;
import io.github.scrapewatch.engine.Engine;
import io.github.scrapewatch.pack.Pack;
import io.github.scrapewatch.pack.PackAssets;
import io.github.scrapewatch.support.PackEngine;
import io.github.scrapewatch.support.SharedEngine;
import io.github.scrapewatch.support.TestPlaces;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Given a pack, then these findings of an engine that has the assets of this repository. */
abstract class EngineCheckTests extends CheckTest {
    static final Instant AT = Instant.parse("2026-06-15T10:00:00Z");

    private static final PackAssets ASSETS = PackAssets.read(TestPlaces.ROOT);
    private Pack asked;
    private CheckResult answer;

    /** Asked once for each pack, of an engine that has the assets already. */
    @Override
    protected CheckResult result() {
        Pack pack = pack();
        if (!pack.equals(asked)) {
            Engine engine = PackEngine.get();
            try (Ground ground = Ground.on(engine, ASSETS)) {
                answer = new EngineChecks(engine, ASSETS, TestPlaces.ROOT, AT).asked(ground, pack, super.result());
            }
            asked = pack;
        }
        return answer;
    }

    /** As the command does it, with the assets of a folder. */
    CheckResult result(Path folder) {
        PackAssets assets = PackAssets.readOrBorrow(folder, TestPlaces.ROOT);
        return new EngineChecks(SharedEngine.get(), assets, folder, AT).inspect(pack(), super.result());
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
