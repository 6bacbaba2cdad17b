package io.github.scrapewatch.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CatalogueTest {
    private static final List<Check> CHECKS = Catalogue.on(CheckTest.TODAY).all();

    @TestFactory
    Stream<DynamicTest> everyCheckIsWhole() {
        return CHECKS.stream()
                .map(check -> DynamicTest.dynamicTest(
                        check.about().id(),
                        () -> CheckKit.inspect(check.about(), check.getClass().getName() + "Test")));
    }

    @Test
    void noTwoChecksHaveTheSameIdOrName() {
        assertThat(CHECKS).extracting(it -> it.about().id()).doesNotHaveDuplicates();
        assertThat(CHECKS).extracting(it -> it.about().name()).doesNotHaveDuplicates();
    }

    @Test
    void everyCheckThatIsWrittenIsInTheCatalogue() {
        assertThat(CHECKS).hasSize((int) CheckKit.written("check"));
    }
}
