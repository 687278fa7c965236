package dev.waymark.cli.clv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

class ClvCommandTest {
    @TempDir private Path folder;

    private String cdnow() throws IOException {
        Path file = folder.resolve("summary.csv");
        try (InputStream in =
                Objects.requireNonNull(
                        SeededRuns.class.getResourceAsStream(
                                "/dev/waymark/testkit/clv/cdnow-summary.csv"))) {
            Files.copy(in, file);
        }
        return file.toString();
    }

    @Test
    void printsThePublishedParametersOfCdnow() throws IOException {
        ShellRun run = ShellRun.of("clv", cdnow(), "--horizon", "39w", "--limit", "2");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "BG/NBD: r 0.2426, alpha 4.414, a 0.7929, b 2.426, log-likelihood"
                                + " -9582.43\n",
                        "2,357 customers: 1,653.4 purchases expected",
                        "customer  expected purchases   alive   value\n"
                                + "509                    12.82  94.6 %");
    }

    @Test
    void speaksOfATableAsATable() throws IOException {
        Path table = folder.resolve("few.csv");
        Files.writeString(table, "customer,frequency,recency,T\nann,2,10,20\n");
        assertThat(ShellRun.of("clv", table.toString()).err())
                .isEqualTo(
                        "waymark: 1 customers bought, 2 times again; the model needs at least 20"
                                + " customers and repeat purchases. Check which columns are read,"
                                + " or give a table of more customers.\n");
        ShellRun refused = ShellRun.of("clv", table.toString(), "--purchase", "order");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo(
                        "waymark: --purchase \"order\" is about a log of events, and a table of"
                                + " summaries is given. Leave it out, or give the log.\n");
        assertThat(ShellRun.of("clv", table.toString(), "--horizon", "26").err())
                .contains("--horizon \"26\" has no unit.", "\"26d\" or \"26w\"");
    }

    @Test
    void tellsAllFaultsOfASummary() throws IOException {
        Path file = folder.resolve("summary.csv");
        Files.writeString(file, "customer,frequency,recency,T\na,1,40,38\nb,x,1,2\n");
        assertThat(ShellRun.of("clv", file.toString()).err())
                .startsWith("waymark: \"summary.csv\", line 2, column \"recency\": \"40\" must be")
                .contains("\n\"summary.csv\", line 3, column \"frequency\": \"x\" must be");
    }

    @Test
    void refusesALogWithTooFewPurchases() throws IOException {
        Path log = folder.resolve("shop.csv");
        Files.writeString(
                log,
                """
                customer,time,type
                ann,2026-01-01,order
                ann,2026-01-05,order
                """);
        ShellRun run = ShellRun.of("clv", log.toString(), "--purchase", "order");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("waymark: 1 customers bought, 1 times again; the model needs at least");
    }
}
