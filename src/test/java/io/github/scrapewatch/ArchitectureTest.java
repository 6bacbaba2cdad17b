package io.github.scrapewatch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The direction of packages, and where the outside world may be touched. */
@AnalyzeClasses(packages = "io.github.scrapewatch", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.scrapewatch";

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_MAIN_NAMES_ELASTIC = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, ROOT + ".elastic..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".elastic..");

    @ArchTest
    static final ArchRule NOBODY_CALLS_THE_COMMAND = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, ROOT + ".cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".cli..");

    @ArchTest
    static final ArchRule PORTS_KNOW_NO_USE_CASE = noClasses()
            .that()
            .resideInAPackage(ROOT + ".engine..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage(ROOT + ".engine..", ROOT + ".rule..", ROOT + ".kql.."))));

    @ArchTest
    static final ArchRule PORTS_TO_A_STACK_KNOW_NO_USE_CASE = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".kibana..", ROOT + ".stack..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage(ROOT + ".kibana..", ROOT + ".stack..", ROOT + ".engine.."))));

    @ArchTest
    static final ArchRule RULES_AND_QUERIES_ARE_VALUES = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".rule..", ROOT + ".kql..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "..")
                    .and(DescribedPredicate.not(resideInAnyPackage(ROOT + ".rule..", ROOT + ".kql.."))));

    @ArchTest
    static final ArchRule THE_QUERY_LANGUAGE_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage(ROOT + ".kql..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage(ROOT + "..").and(DescribedPredicate.not(resideInAPackage(ROOT + ".kql.."))));

    @ArchTest
    static final ArchRule REPORTS_KNOW_RESULTS_ONLY = noClasses()
            .that()
            .resideInAPackage(ROOT + ".report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".engine..", ROOT + ".pack..");

    @ArchTest
    static final ArchRule CHECKS_NEED_NO_ENGINE = noClasses()
            .that()
            .resideInAPackage(ROOT + ".check..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".engine..");

    @ArchTest
    static final ArchRule ONE_DOOR_TO_PICOCLI = onlyIn(".cli..", "picocli..");

    @ArchTest
    static final ArchRule ONE_DOOR_TO_YAML = onlyIn(".pack.yaml..", "org.yaml..");

    @ArchTest
    static final ArchRule ONE_DOOR_TO_ELASTICSEARCH =
            onlyIn(".elastic..", "org.elasticsearch..", "co.elastic..", "org.apache.http..");

    @ArchTest
    static final ArchRule ONE_DOOR_TO_THE_NETWORK = onlyIn(".elastic..", "java.net.http..");

    @ArchTest
    static final ArchRule THE_ENGINE_S_INSIDE_STAYS_INSIDE =
            noClasses().should().dependOnClassesThat().resideInAnyPackage(ROOT + ".node..", "org.apache.lucene..");

    @ArchTest
    static final ArchRule THE_OUTSIDE_WORLD_IS_TOUCHED_IN_MAIN_AND_ELASTIC_ONLY = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, ROOT + ".elastic..")
            .should()
            .accessTargetWhere(touchesTheOutsideWorld());

    private static ArchRule onlyIn(String door, String... library) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + door)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library);
    }

    /** Clock, streams, randomness, environment. */
    private static DescribedPredicate<JavaAccess<?>> touchesTheOutsideWorld() {
        Set<String> members = Set.of(
                "java.lang.System.out",
                "java.lang.System.err",
                "java.lang.System.in",
                "java.lang.System.getenv",
                "java.lang.System.getProperty",
                "java.lang.System.currentTimeMillis",
                "java.lang.System.nanoTime",
                "java.lang.System.exit",
                "java.time.Instant.now",
                "java.time.LocalDate.now",
                "java.time.ZonedDateTime.now",
                "java.lang.Math.random",
                "java.util.UUID.randomUUID",
                "java.util.Random.<init>");
        return DescribedPredicate.describe(
                "clock, streams, randomness or environment",
                access -> members.contains(access.getTargetOwner().getFullName() + "." + access.getName()));
    }
}
