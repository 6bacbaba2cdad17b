package io.github.scrapewatch.conformance;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.scrapewatch.support.ContainerWish;
import io.github.scrapewatch.support.RawHttp;
import io.github.scrapewatch.support.SharedContainer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** Official Elasticsearch does what the cases say. */
@Tag("container")
class ContainerConformanceIT extends ConformanceIT {
    @BeforeAll
    static void needsAnother() {
        assumeFalse(
                ContainerWish.isStandIn(),
                "the stand-in is the embedded engine, which is held against the cases anyway");
    }

    @Override
    RawHttp http() {
        return new RawHttp(SharedContainer.get().access());
    }
}
