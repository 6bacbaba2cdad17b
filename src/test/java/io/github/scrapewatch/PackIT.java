package io.github.scrapewatch;

import io.github.scrapewatch.junit.PackTest;
import io.github.scrapewatch.support.TestPlaces;

/** The pack of this repository, proven in its own build. */
class PackIT extends PackTest {
    PackIT() {
        super(TestPlaces.ROOT, TestPlaces.ROOT);
    }
}
