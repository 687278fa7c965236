package dev.waymark.cli.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class CorrelationCommandTest {
    @TempDir private Path folder;
    private String log = "";

    /** Of 20 customers who called for help 15 order, of 20 who did not 5 do. */
    @BeforeEach
    void writeLog() throws IOException {
        List<String> rows = new ArrayList<>(List.of("customer,time,type,channel"));
        for (int c = 0; c < 40; c++) {
            String channel = c < 20 ? "phone" : "web";
            rows.add("c%02d,2026-01-01T10:00:00Z,visit,%s".formatted(c, channel));
            if (c < 20) {
                rows.add("c%02d,2026-01-01T10:01:00Z,help,phone".formatted(c));
            }
            if (c < 15 || c >= 35) {
                rows.add("c%02d,2026-01-01T10:02:00Z,order,%s".formatted(c, channel));
            }
        }
        Path file = folder.resolve("shop.csv");
        Files.write(file, rows);
        log = file.toString();
    }

    @Test
    void printsWhatGoesWithConverting() {
        ShellRun run = ShellRun.of("correlation", log, "--step", "visit", "--step", "order");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("20 of 40 customers converted; 1 tested, 0 left out")
                .endsWith(
                        """
                        what  with  convert  without  convert  odds   95 %     p      holm   bh
                        help    20   75.0 %       20   25.0 %  ×9.00  2.15–38  0.002  0.002  0.002
                        """);
    }

    @Test
    void testsValuesOfAPropertyAndCorrectsForAll() {
        ShellRun run =
                ShellRun.of(
                        "correlation",
                        log,
                        "--step",
                        "visit",
                        "--step",
                        "order",
                        "--property",
                        "channel",
                        "--format",
                        "csv");

        assertThat(run.out().lines().map(line -> line.replaceAll(",\\d\\.[^,]*.*", "")))
                .containsExactly(
                        "type,property,value,withCustomers,withConverted,withoutCustomers,"
                                + "withoutConverted,oddsRatio,low,high,p,holm,benjaminiHochberg",
                        ",channel,phone,20,15,20,5",
                        "help,,,20,15,20,5",
                        ",channel,web,20,5,20,15");
    }

    @Test
    void proposesThePropertyThatWasMeant() {
        ShellRun run =
                ShellRun.of(
                        "correlation",
                        log,
                        "--step",
                        "visit",
                        "--step",
                        "order",
                        "--property",
                        "chanel");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("\"chanel\"").contains("\"channel\"");
    }
}
