package io.github.scrapewatch.enginecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scrapewatch.check.CheckKit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A check that asks an engine is as whole as any other. */
class EngineCatalogueTest {
    @TestFactory
    Stream<DynamicTest> everyCheckIsWhole() {
        return EngineCatalogue.ALL.stream()
                .map(check -> DynamicTest.dynamicTest(
                        check.about().id(),
                        () -> CheckKit.inspect(check.about(), check.getClass().getName() + "IT")));
    }

    @Test
    void everyCheckThatIsWrittenIsInTheCatalogue() {
        assertThat(EngineCatalogue.ALL).hasSize((int) CheckKit.written("enginecheck"));
        assertThat(EngineCatalogue.about()).extracting(it -> it.id()).doesNotHaveDuplicates();
    }
}
