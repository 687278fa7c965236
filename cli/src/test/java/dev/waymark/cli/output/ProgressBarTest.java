package dev.waymark.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

class ProgressBarTest {
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
    private long nanos;

    @Test
    void appearsAfterASecondAndGoesWhenClosed() {
        ProgressBar bar = new ProgressBar(console(true), "shop.csv", () -> nanos);

        bar.update(10, 100, 1_000);
        assertThat(text()).isEmpty();
        nanos = 2_000_000_000L;
        bar.update(50, 100, 5_000);
        assertThat(text())
                .isEqualTo(
                        "\r\u001b[Kshop.csv  ["
                                + "█".repeat(15)
                                + "░".repeat(15)
                                + "]  50 %  2 s left  5000 events");
        bar.close();
        assertThat(text()).endsWith("\r\u001b[K");
    }

    @Test
    void isDrawnAtMostTenTimesASecond() {
        ProgressBar bar = new ProgressBar(console(true), "x", () -> nanos);
        nanos = 1_500_000_000L;
        bar.update(1, 0, 1);
        nanos += 50_000_000L;
        bar.update(2, 0, 2);

        assertThat(text()).isEqualTo("\r\u001b[Kx  1 events");
    }

    @Test
    void staysSilentWhereNoPersonWatches() {
        ProgressBar bar = new ProgressBar(console(false), "x", () -> nanos);
        nanos = 5_000_000_000L;
        bar.update(1, 2, 3);
        bar.close();

        assertThat(text()).isEmpty();
    }

    private Console console(boolean terminal) {
        return new Console(
                OutputStream.nullOutputStream(),
                new PrintStream(messages, true, StandardCharsets.UTF_8),
                false,
                terminal);
    }

    private String text() {
        return messages.toString(StandardCharsets.UTF_8);
    }
}
