package dev.waymark.cli.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Survival over a table, on the shell. */
class SurvivalCommandTest {
    @TempDir private Path folder;
    private String table = "";

    @BeforeEach
    void writeTable() throws IOException {
        Path file = folder.resolve("lives.csv");
        Files.writeString(file, "weeks,left\n1,yes\n2,no\n3,yes\n4,no\n");
        table = file.toString();
    }

    @Test
    void readsATableOfLives() {
        ShellRun run =
                ShellRun.of(
                        "survival",
                        table,
                        "--time",
                        "weeks",
                        "--status",
                        "left",
                        "--unit",
                        "7d",
                        "--format",
                        "csv");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("seconds,survival,low,high,atRisk,events\n")
                .contains("\n604800,0.75,", "\n1814400,0.375,");
    }

    @Test
    void refusesToChooseJourneysInATable() {
        assertRefused(
                """
                --where "did x" is about a log of events, and a table is given. Leave it out, or give the log.
                --until "2026-01-01" is about a log of events, and a table is given. Leave it out, or give the log.\
                """,
                "--time",
                "weeks",
                "--status",
                "left",
                "--where",
                "did x",
                "--until",
                "2026-01-01");
        assertThat(ShellRun.of("survival", table, "--confidence", "high").err())
                .startsWith(
                        "waymark: --confidence \"high\" is not a number. Give one from 0.5 to"
                                + " 0.999.");
    }

    @Test
    void tellsTheSwitchesOfALogFromThoseOfATable() {
        assertRefused(
                "--status and --unit are for a table. Give --time too, the column that says how"
                        + " long each was watched, or leave them out.",
                "--to",
                "a",
                "--status",
                "left");
        assertRefused(
                "--from, --to and --censor are for a log, and --time (weeks) is for a table. Leave"
                        + " out one or the other.",
                "--time",
                "weeks",
                "--status",
                "left",
                "--to",
                "a");
        assertRefused(
                "--status is missing. Name the column that says whether the event came, for example"
                        + " \"churned\" or \"status=2\".",
                "--time",
                "weeks");
    }

    private void assertRefused(String message, String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "survival";
        all[1] = table;
        System.arraycopy(words, 0, all, 2, words.length);
        ShellRun run = ShellRun.of(all);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("waymark: " + message + "\n");
    }
}
