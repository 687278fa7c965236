package dev.waymark.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class CompareCommandTest {
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
                ann,2026-01-01T10:05:00Z,order,web,LV
                bob,2026-01-02T09:00:00Z,visit,app,DE
                eve,2026-01-02T09:00:00Z,visit,app,LV
                """);
        log = file.toString();
    }

    @Test
    void comparesAGroupWithEverybodyElse() {
        ShellRun run =
                ShellRun.of(
                        "compare",
                        log,
                        "--a",
                        "country is LV",
                        "--step",
                        "visit",
                        "--step",
                        "order");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "A: did (\"country\" is \"LV\") (2 customers, 3 events)",
                        "B: never did (\"country\" is \"LV\") (1 customers, 1 events)",
                        "Nobody is in both.");
        assertThat(run.out()).containsPattern("order +50.0 % +0.0 % +-50.0 ");
    }

    @Test
    void comparesStepsSurvivalRetentionAndRepeatContacts() throws IOException {
        Path file = folder.resolve("care.csv");
        StringBuilder lines = new StringBuilder("customer,time,type,channel,country\n");
        for (int i = 0; i < 12; i++) {
            String country = i % 2 == 0 ? "LV" : "DE";
            String row = "c%d,2026-01-%02dT10:%02d:00Z,%s,%s,%s%n";
            lines.append(row.formatted(i, 5, i, "visit", "web", country));
            lines.append(row.formatted(i, 6, 2 * i, "call", "phone", country));
            lines.append(row.formatted(i, i < 6 ? 7 : 20, i, "call", "phone", country));
            lines.append(row.formatted(i, 22, 3 * i, "order", "web", country));
        }
        Files.writeString(file, lines);
        ShellRun run =
                ShellRun.of(
                        "compare",
                        file.toString(),
                        "--a",
                        "country is LV",
                        "--step",
                        "visit",
                        "--step",
                        "order",
                        "--from",
                        "visit",
                        "--to",
                        "order");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Median time from the step before in the funnel")
                .containsPattern("→ order +17d")
                .containsPattern("week 1 +0.0 % +0.0 %")
                .contains("A: 6 of 6 reached it", "Log-rank p, corrected: ")
                .containsPattern("Repeat contacts. .*A: 3 of 12; B: 3 of 12\\.")
                .containsPattern("repeated +25.0 % +25.0 % +\\+0.0 ");
        assertThat(ShellRun.of("compare", log, "--a", "did order", "--from", "visit").err())
                .contains(
                        "to is missing. Name the type of event that ends the time from \"visit\".");
    }

    @Test
    void writesOneTableOfCsvAndTellsOfAnOverlap() {
        ShellRun csv =
                ShellRun.of(
                        "compare", log, "--a", "did order", "--b", "did visit", "--format", "csv");
        ShellRun table = ShellRun.of("compare", log, "--a", "did order", "--b", "did visit");

        assertThat(csv.out())
                .startsWith("kind,name,customersA,customersB,a,b,difference,low,high,p,corrected")
                .contains("activities,order,1,1,1,0.333333333333");
        assertThat(table.out())
                .contains("1 customers are in both, which the tests do not allow for.");
    }

    @Test
    void filtersAnyAnalysisByACondition() {
        ShellRun run = ShellRun.of("variants", log, "--where", "country is LV and never did order");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("1 variants of 1 journeys");
        assertThat(run.err())
                .contains("1 of 3 customers: did (\"country\" is \"LV\") and never did \"order\"");
    }

    @Test
    void saysWhichNameIsNotInTheLog() {
        assertThat(ShellRun.of("variants", log, "--where", "did ordr").err())
                .contains(
                        "the condition names \"ordr\", which is no type of event in the log. Did"
                                + " you mean \"order\"?");
        ShellRun property = ShellRun.of("discover", log, "--where", "city is Riga");
        assertThat(property.code()).isEqualTo(2);
        assertThat(property.err())
                .contains(
                        "the condition names \"city\", which no event of the log has as a"
                                + " property.");
    }
}
