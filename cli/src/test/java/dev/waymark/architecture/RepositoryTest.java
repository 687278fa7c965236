package dev.waymark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the project's texts may say, and what must lie beside the code. */
class RepositoryTest {
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.])/(?:work|root|home/\\w+|Users/\\w+)/");
    private static final Pattern REGISTRY =
            Pattern.compile(
                    "repo1?\\.maven\\.(?:apache\\.)?org|registry\\.npmjs\\.org|deb\\.debian\\.org"
                            + "|\"resolved\"\\s*:\\s*\"");
    private static final Pattern FRAGMENT = Pattern.compile("changelog/[a-z0-9-]+\\.md");

    @Test
    void noTextNamesAPathOfOneMachine() {
        Findings findings = new Findings("machine path");
        for (Path file : Project.files(".md", ".java", ".ts", ".tsx", ".xml", ".json", ".yaml")) {
            findings.addMatches(file, MACHINE_PATH, "say it without the machine");
        }
        findings.assertNone();
    }

    @Test
    void noFileNamesARegistry() {
        Findings findings = new Findings("registry address");
        for (Path file : Project.files(".md", ".json", ".xml", ".npmrc", ".ts")) {
            findings.addMatches(file, REGISTRY, "let the client's own setting decide");
        }
        findings.assertNone();
    }

    @Test
    void changesAreToldInFragments() {
        List<Path> fragments =
                Project.files(".md").stream()
                        .filter(file -> file.startsWith("changelog"))
                        .filter(file -> !file.endsWith("README.md"))
                        .toList();

        assertThat(fragments).isNotEmpty();
        assertThat(fragments)
                .allSatisfy(
                        file -> {
                            assertThat(file.toString()).matches(FRAGMENT);
                            assertThat(Project.text(file)).isNotBlank();
                        });
    }

    @Test
    void decisionRecordsAreShort() {
        Findings findings = new Findings("decision record");
        for (Path file : Project.files(".md")) {
            if (file.startsWith("docs/adr")) {
                String text = Project.text(file);
                if (text.lines().count() > 100) {
                    findings.add(file, "more than 100 lines");
                }
                for (String part : List.of("Status", "Context", "Decision", "Consequences")) {
                    if (!text.contains(part)) {
                        findings.add(file, "lacks " + part);
                    }
                }
            }
        }
        findings.assertNone();
    }
}
