package dev.waymark.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** What no released code calls. */
class BannedCallsTest {
    private static final Pattern BROAD_CATCH =
            Pattern.compile("catch \\((?:final )?[\\w.| ]*\\b(?:Exception|Throwable)\\b[ \\w]*\\)");
    private static final Pattern EMPTY_CATCH =
            Pattern.compile("catch \\([^)]*\\) \\{\\s*(?://[^\\n]*\\s*)*}");
    private static final Pattern THROWS_ALL = Pattern.compile("throws [\\w, ]*\\bException\\b");

    @Test
    void nobodyWritesToTheProcessesStreamsButTheShellsConsole() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(ModulesTest.WAYMARK);
    }

    @Test
    void nobodyEndsTheProcessButItsStart() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.waymark.cli.launch")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(ModulesTest.WAYMARK);
    }

    @Test
    void nobodyUsesTheOldDates() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.SimpleDateFormat")
                .check(ModulesTest.WAYMARK);
    }

    @Test
    void nobodyStoresOrShowsTheNameOfAConstant() {
        noClasses()
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "Enum.name() is called: give the constant an explicit word",
                                (JavaMethodCall call) ->
                                        call.getTarget().getName().equals("name")
                                                && call.getTarget().getRawParameterTypes().isEmpty()
                                                && call.getTargetOwner()
                                                        .isAssignableTo(Enum.class)))
                .check(ModulesTest.WAYMARK);
    }

    @Test
    void onlyTheOuterBoundaryCatchesEverything() {
        Findings findings = new Findings("broad catch");
        for (Path file : Project.mainJava()) {
            findings.addMatches(file, BROAD_CATCH, "catch what can really be thrown");
        }
        findings.assertNone();
    }

    @Test
    void noCatchIsEmpty() {
        Findings findings = new Findings("empty catch");
        for (Path file : Project.mainJava()) {
            findings.addMatches(file, EMPTY_CATCH, "handle it, or let it pass");
        }
        findings.assertNone();
    }

    @Test
    void noMethodThrowsJustAnything() {
        Findings findings = new Findings("throws Exception");
        for (Path file : Project.mainJava()) {
            findings.addMatches(file, THROWS_ALL, "name the exceptions");
        }
        findings.assertNone();
    }
}
