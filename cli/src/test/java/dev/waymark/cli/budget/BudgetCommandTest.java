package dev.waymark.cli.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

class BudgetCommandTest {
    @TempDir private Path folder;
    private String log = "";
    private String spend = "";

    /** In each month conversions follow a curve of the spend, on two channels. */
    @BeforeEach
    void writeFiles() throws IOException {
        StringBuilder events = new StringBuilder("customer,time,type,channel,value\n");
        StringBuilder money = new StringBuilder("channel,month,spend\n");
        int customer = 0;
        for (int month = 1; month <= 12; month++) {
            for (String channel : new String[] {"ads", "mail"}) {
                double spent = 200.0 * (1 + (month * 5) % 12);
                double height = channel.equals("ads") ? 60 : 20;
                money.append(
                        String.format(Locale.ROOT, "%s,2025-%02d,%.0f%n", channel, month, spent));
                for (int i = 0; i < Math.round(height * Math.log1p(spent / 400)); i++) {
                    events.append(
                            String.format(
                                    Locale.ROOT,
                                    "c%1$d,2025-%2$02d-10,visit,%3$s,%nc%1$d,2025-%2$02d-11,order,shop,50%n",
                                    customer++,
                                    month,
                                    channel));
                }
            }
        }
        log = write("shop.csv", events.toString());
        spend = write("spend.csv", money.toString());
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void tellsCostsFitsCurvesAndMovesMoney() {
        ShellRun run =
                ShellRun.of(
                        "budget",
                        log,
                        "--spend",
                        spend,
                        "--conversion",
                        "order",
                        "--budget",
                        "2600");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("channel     spend  conversions     value  new customers")
                .containsPattern("ads +15600.00 +\\d+\\.00")
                .contains("Plan for 2,600.00 a month")
                .containsPattern("gain \\d+\\.\\d \\(95 %: \\d+\\.\\d to \\d+\\.\\d\\)");
    }

    @Test
    void leavesOutMonthsBeyondTheLogAndTellsOfChannelsThatItDoesNotKnow() throws IOException {
        String rows = Files.readString(Path.of(spend));
        ShellRun known = ShellRun.of("budget", log, "--spend", spend, "--conversion", "order");
        String later = write("later.csv", rows + "ads,2024-12,5000\nads,2026-01,5000\n");
        assertThat(ShellRun.of("budget", log, "--spend", later, "--conversion", "order").out())
                .isEqualTo(known.out());

        String other = write("other.csv", rows + "Mail,2025-03,70\n");
        assertThat(ShellRun.of("budget", log, "--spend", other, "--conversion", "order").out())
                .contains("No channel of the log is called \"Mail\"")
                .contains("Did you mean \"mail\"?")
                .containsPattern("Mail +70.00 +0.00");

        String none = write("none.csv", "channel,month,spend\nads,2026-01,5\n");
        assertThat(ShellRun.of("budget", log, "--spend", none, "--conversion", "order").err())
                .contains("(2026-01 to 2026-01)", "(2025-01 to 2025-12)", "give spend of the log");
    }

    @Test
    void tellsReasonsWithARefusedPlan() throws IOException {
        String few = write("few.csv", "channel,month,spend\nads,2025-03,5\nmail,2025-03,5\n");
        ShellRun run =
                ShellRun.of(
                        "budget", log, "--spend", few, "--conversion", "order", "--budget", "10");
        assertThat(run.err())
                .contains("0 of 2 channels have a response curve; moving money needs two.")
                .contains("ads: 1 month is too few; a curve needs 6.");
    }

    @Test
    void tellsLineAndColumnOfAWrongCell() throws IOException {
        String wrong = write("wrong.csv", "channel,month,spend\nads,2025-13,5\n");
        ShellRun run = ShellRun.of("budget", log, "--spend", wrong, "--conversion", "order");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo(
                        "waymark: \"wrong.csv\", line 2, column \"month\": \"2025-13\" must be a"
                                + " month from 1970-01 to 2999-12.\n");
    }
}
