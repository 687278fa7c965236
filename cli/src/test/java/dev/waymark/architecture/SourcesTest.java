package dev.waymark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a source file must look like before it is formatted: size, place, name, honesty. */
class SourcesTest {
    private static final int MOST_LINES = 500;
    private static final int MOST_TYPES = 15;
    private static final Pattern SKIPPED_TEST =
            Pattern.compile(
                    "@Disabled\\w*\\b|\\bassum(?:e|ing)(?:True|That|False)\\(|\\babort\\(\"|"
                            + "\\b(?:it|test|describe)\\.(?:skip|only|todo|fixme)\\b|\\bxit\\(");
    private static final Pattern EMPTY_NAME =
            Pattern.compile("(?:Impl|Manager|Helper|Utils?|Base|2)\\.java$");
    private static final Pattern EMPTY_PACKAGE =
            Pattern.compile("/(?:models?|services?|impl|utils?|common|helpers?)/");
    private static final Pattern LEFT_UNDONE = Pattern.compile("\\b(?:TODO|FIXME|XXX)\\b");

    @Test
    void filesAreShort() {
        Findings findings = new Findings("file length");
        for (Path file : Project.files(".java", ".ts", ".tsx", ".css", ".mjs")) {
            long lines = Project.text(file).lines().count();
            if (lines > MOST_LINES && !file.endsWith("schema.d.ts")) {
                findings.add(file, "%d lines, at most %d".formatted(lines, MOST_LINES));
            }
        }
        findings.assertNone();
    }

    @Test
    void packagesAreSmall() {
        Findings findings = new Findings("package size");
        packages()
                .forEach(
                        (folder, types) -> {
                            if (types.size() > MOST_TYPES) {
                                findings.add(
                                        folder,
                                        "%d types, at most %d".formatted(types.size(), MOST_TYPES));
                            }
                        });
        findings.assertNone();
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        Findings findings = new Findings("package-info");
        for (Path folder : packages().keySet()) {
            Path info = folder.resolve("package-info.java");
            if (!Files.exists(Project.ROOT.resolve(info))) {
                findings.add(folder, "has no package-info.java");
                continue;
            }
            String text = Project.text(info);
            if (!text.contains("@NullMarked")) {
                findings.add(info, "lacks @NullMarked");
            }
            if (!text.contains("/**")) {
                findings.add(info, "does not say what the package is for");
            }
        }
        findings.assertNone();
    }

    @Test
    void namesMeanSomething() {
        Findings findings = new Findings("empty name");
        for (Path file : Project.files(".java")) {
            String name = "/" + file;
            if (EMPTY_NAME.matcher(name).find() || EMPTY_PACKAGE.matcher(name).find()) {
                findings.add(file, "name it after what it is");
            }
        }
        findings.assertNone();
    }

    @Test
    void noTestIsSkipped() {
        Findings findings = new Findings("skipped test");
        for (Path file :
                Project.files("Test.java", "IT.java", ".test.ts", ".test.tsx", ".spec.ts")) {
            if (!file.endsWith("SourcesTest.java")) {
                findings.addMatches(
                        file, SKIPPED_TEST, "let it run, or put it where its profile runs it");
            }
        }
        findings.assertNone();
    }

    @Test
    void nothingIsLeftUndone() {
        Findings findings = new Findings("left undone");
        for (Path file : Project.files(".java", ".ts", ".tsx", ".md")) {
            if (!file.endsWith("SourcesTest.java")) {
                findings.addMatches(file, LEFT_UNDONE, "do it, or open an issue");
            }
        }
        findings.assertNone();
    }

    @Test
    void seesTheSources() {
        assertThat(Project.mainJava()).hasSizeGreaterThan(100);
        assertThat(packages()).hasSizeGreaterThan(15);
    }

    private static Map<Path, List<String>> packages() {
        return Project.mainJava().stream()
                .collect(
                        Collectors.groupingBy(
                                Path::getParent,
                                TreeMap::new,
                                Collectors.filtering(
                                        file -> !file.endsWith("package-info.java"),
                                        Collectors.mapping(
                                                file -> file.getFileName().toString(),
                                                Collectors.toList()))));
    }
}
