package dev.waymark.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/** Who may use whom: the module table of docs/architecture.md. */
class ModulesTest {
    /** Fewer classes than this mean that the test looks at the wrong place. Raise it as we grow. */
    private static final int LEAST_CLASSES = 150;

    static final JavaClasses WAYMARK =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.waymark");

    @Test
    void seesTheWholeHouse() {
        assertThat(WAYMARK.size()).isGreaterThanOrEqualTo(LEAST_CLASSES);
        for (String module : List.of("engine", "maps", "formats", "app", "store", "cli")) {
            assertThat(WAYMARK.stream().filter(inModule(module)).count())
                    .as("classes of %s", module)
                    .isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "engine,  ''",
        "maps,    engine",
        "formats, engine maps",
        "app,     engine maps formats",
        "store,   engine maps formats app",
        "server,  engine maps formats app store",
        "cli,     engine maps formats app store server"
    })
    void modulesUseOnlyThoseBelowThem(String module, String below) {
        List<String> allowed = new ArrayList<>(List.of("dev.waymark." + module + ".."));
        for (String name : below.split(" ")) {
            if (!name.isBlank()) {
                allowed.add("dev.waymark." + name + "..");
            }
        }
        DescribedPredicate<JavaClass> otherModules =
                resideInAPackage("dev.waymark..")
                        .and(
                                DescribedPredicate.not(
                                        resideInAnyPackage(allowed.toArray(String[]::new))));
        noClasses()
                .that(inModule(module))
                .should()
                .dependOnClassesThat(otherModules)
                .allowEmptyShould(true)
                .check(WAYMARK);
    }

    @Test
    void theEngineStandsOnTheJdkAndTheNumericLibrary() {
        classes()
                .that(inModule("engine"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.hipparchus..",
                        "org.jspecify..",
                        "com.google.errorprone.annotations..",
                        "dev.waymark.engine..")
                .check(WAYMARK);
    }

    @Test
    void mapsTakeOnlyPredicatesAndWordsFromTheEngine() {
        classes()
                .that(inModule("maps"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "com.google.errorprone.annotations..",
                        "dev.waymark.maps..",
                        "dev.waymark.engine.predicate..",
                        "dev.waymark.engine.fault..")
                .check(WAYMARK);
    }

    @ParameterizedTest
    @CsvSource({
        "server, org.springframework..",
        "server, org.eclipse.elk..",
        "server, jakarta.servlet..",
        "store,  java.sql..",
        "store,  org.duckdb..",
        "store,  org.flywaydb..",
        "cli,    picocli.."
    })
    void partsStayInTheOneModuleThatTheyServe(String module, String part) {
        noClasses()
                .that(DescribedPredicate.not(inModule(module)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(part)
                .check(WAYMARK);
    }

    /** The distribution puts the server beside these two commands alone. */
    @Test
    void onlyServingCommandsUseTheServer() {
        noClasses()
                .that(inModule("cli"))
                .and()
                .resideOutsideOfPackage("dev.waymark.cli.serve..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.waymark.server..")
                .check(WAYMARK);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.waymark.(**)").should().beFreeOfCycles().check(WAYMARK);
    }

    @Test
    void nothingReleasedUsesTheTestkit() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.waymark.testkit..", "dev.waymark.benchmarks..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.waymark.testkit..", "org.junit..", "org.assertj..", "com.tngtech..")
                .check(WAYMARK);
    }

    private static DescribedPredicate<JavaClass> inModule(String module) {
        return resideInAPackage("dev.waymark." + module + "..");
    }
}
