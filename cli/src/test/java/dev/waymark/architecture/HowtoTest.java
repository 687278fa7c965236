package dev.waymark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.Analyses;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Each analysis has a page that says its question, command, screen, how to read it, and its limits.
 */
class HowtoTest {
    private static final Path PAGES = Project.ROOT.resolve("docs/howto");
    private static final List<String> PARTS =
            List.of("Question", "Command", "Screen", "How to read it", "What it does not say");

    static Stream<String> analyses() {
        return Analyses.names().stream();
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void eachAnalysisHasAPageWithFiveParts(String analysis) throws IOException {
        String name = Analyses.page(analysis);
        String page = Files.readString(PAGES.resolve(name));
        for (String part : PARTS) {
            int at = Math.max(page.indexOf("\n**" + part), page.indexOf("\n## " + part));
            assertThat(at).as("%s has the part \"%s\"", name, part).isPositive();
        }
        assertThat(page).as("%s gives its command", name).contains("waymark " + analysis);
        assertThat(Files.readString(PAGES.resolve("README.md")))
                .as("the list of pages names %s", name)
                .contains("(" + name + ")");
    }
}
