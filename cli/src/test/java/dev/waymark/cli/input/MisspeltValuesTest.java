package dev.waymark.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the shell says of a condition on a value that the log does not have. */
class MisspeltValuesTest {
    private static final String STOR =
            " names \"stor\", which is no channel of the log. Did you mean \"store\"?\n";

    @TempDir private Path folder;
    private String log = "";

    @BeforeEach
    void writeLog() throws IOException {
        Path file = folder.resolve("shop.csv");
        Files.writeString(
                file,
                """
                customer,time,type,channel,country
                ann,2026-01-01T10:00:00Z,visit,web,LV
                bob,2026-01-02T09:00:00Z,visit,store,LT
                """);
        log = file.toString();
    }

    @Test
    void everyPlaceForATypedConditionNamesIt() {
        for (List<String> words :
                List.of(
                        List.of("discover", log, "--where", "channel is stor"),
                        List.of("variants", log, "--where", "not channel in (web, stor)"),
                        List.of("compare", log, "--a", "channel is stor"),
                        List.of("compare", log, "--a", "channel is web", "--b", "channel is stor"),
                        List.of("lenses", log, "--rule", "shopper = channel is stor"),
                        List.of("trends", log, "--metric", "customers where channel is stor"),
                        List.of("weekly", log, "--metric", "customers where channel is stor"))) {
            ShellRun run = ShellRun.of(words.toArray(String[]::new));
            assertThat(run.code()).as(words.toString()).isEqualTo(2);
            assertThat(run.out()).as(words.toString()).isEmpty();
            assertThat(run.err()).as(words.toString()).endsWith(STOR);
        }
    }

    @Test
    void aConditionOnWhatTheLogHasIsAnswered() {
        ShellRun run =
                ShellRun.of("discover", log, "--where", "channel is store and country in (LV, LT)");
        assertThat(run.code()).isZero();
        assertThat(run.err()).startsWith("1 of 2 customers: ");
    }

    @Test
    void saysHowAnOppositeIsWritten() {
        assertThat(ShellRun.of("discover", log, "--where", "country is not LV").err())
                .contains(
                        "at character 12: expected a name; for the opposite, \"not\" stands before"
                                + " the whole test.");
    }

    @Test
    void callsOptionsAsTheyAreTyped() {
        assertThat(
                        ShellRun.of(
                                        "discover",
                                        log,
                                        "--since",
                                        "2026-02-01",
                                        "--until",
                                        "2026-01-01")
                                .err())
                .startsWith("waymark: --until (2026-01-01T00:00:00Z) must be after --since (2026");
        assertThat(ShellRun.of("survival", log).err())
                .isEqualTo(
                        "waymark: --to is missing. Name the type of event that is waited for.\n");
        assertThat(ShellRun.of("variants", log, "--limit", "some").err())
                .startsWith(
                        "waymark: --limit \"some\" is not a whole number. Give one such as 20.");
        assertThat(ShellRun.of("funnel", log, "--step", "visit", "--session-gap", "30m").err())
                .startsWith("waymark: --session-gap says when a session ends")
                .contains("Add --count sessions, or leave it out.");
    }
}
