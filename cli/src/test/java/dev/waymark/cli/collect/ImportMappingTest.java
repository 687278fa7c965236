package dev.waymark.cli.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.collect.mappings.SavedMappings;
import dev.waymark.cli.launch.ShellRun;
import dev.waymark.cli.launch.ShellWorkspace;
import dev.waymark.formats.mapping.Mapping;
import dev.waymark.store.documents.Documents;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Files that are read as a saved mapping says. */
class ImportMappingTest {
    private static final String REVIEWS =
            """
            reviewer,created,stars,comment
            anna@example.com,2026-03-01 10:00,5,Quick
            ben@example.com,2026-03-02 11:00,1,Late
            """;

    @TempDir private Path home;
    @TempDir private Path files;

    @BeforeEach
    void saveMapping() throws IOException {
        ShellWorkspace.in(home);
        Files.writeString(files.resolve("march.csv"), REVIEWS);
        try (Documents documents = new ShellWorkspace(home).documents()) {
            new SavedMappings(documents.importMappings(), Clock.systemUTC())
                    .name(
                            "w-1",
                            "Reviews",
                            Mapping.parse(
                                    "customer=reviewer,time=created,value=stars,"
                                            + "type:=csat review,channel:=reviews"));
        }
    }

    private ShellRun run(String... arguments) {
        return new ShellWorkspace(home).run("import", arguments);
    }

    @Test
    void readsReviewsAsScores() {
        String file = files.resolve("march.csv").toString();
        ShellRun first = run(file, "--mapping", "Reviews", "--format", "csv");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("march.csv,2,2,0,0");
        assertThat(run(file, "--mapping", "Reviews", "--format", "csv").out())
                .contains("march.csv,2,0,2,0");
        ShellRun found = new ShellWorkspace(home).run("customers", "find", "anna@example.com");
        assertThat(found.out()).contains("anna@example.com");
    }

    @Test
    void saysWhichThereAre() {
        String file = files.resolve("march.csv").toString();
        assertThat(run(file, "--mapping", "Ratings").err())
                .contains("no mapping is saved as \"Ratings\". There are: Reviews.");
        assertThat(run(file, "--mapping", "Reviews", "--columns", "type=x").err())
                .contains("--columns \"type=x\" stands beside a saved mapping. Give one of both.");
    }
}
