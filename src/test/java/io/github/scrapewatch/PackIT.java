package io.github.scrapewatch;

import io.github.scrapewatch.engine.detection.alert.Alert;
import io.github.scrapewatch.junit.PackTest;
import io.github.scrapewatch.parity.WholePack;
import io.github.scrapewatch.result.Verification;
import io.github.scrapewatch.support.TestPlaces;
import java.util.List;

/** The pack of this repository, proven in its own build; what was seen is kept for the comparison with an engine in a container. */
class PackIT extends PackTest {
    private final WholePack whole = new WholePack();

    PackIT() {
        super(TestPlaces.ROOT, TestPlaces.ROOT);
    }

    @Override
    protected void saw(String rule, String scenario, List<Alert> alerts) {
        whole.saw(rule, scenario, alerts);
    }

    @Override
    protected void verified(Verification verification) {
        whole.verified(verification);
        whole.keep();
    }
}
