package dev.waymark.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

class ProofCommandTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    @TempDir private Path folder;
    private String log = "";

    /** Twenty customers a week; half buy, since week 12 all but those held out. */
    @BeforeEach
    void writeLog() throws IOException {
        StringBuilder text = new StringBuilder("customer,time,type,arm\n");
        for (int i = 0; i < 480; i++) {
            Instant at = START.plus(Duration.ofHours(8L * i + i / 20 * 8L));
            boolean isHeld = i % 4 == 1;
            boolean isSince = !at.isBefore(START.plus(Duration.ofDays(84)));
            text.append("c%03d,%s,see,%s%n".formatted(i, at, isHeld ? "held" : "met"));
            if (i / 4 % 2 == 0 || isSince && !isHeld) {
                text.append("c%03d,%s,buy,%n".formatted(i, at.plusSeconds(60)));
            }
        }
        text.append("z,2026-08-01T00:00:00Z,end,\n");
        Path file = folder.resolve("shop.csv");
        Files.writeString(file, text);
        log = file.toString();
    }

    @Test
    void tellsWhatAChangeDidAgainstThoseHeldOut() {
        ShellRun run =
                ShellRun.of(
                        "proof",
                        log,
                        "--at",
                        "see",
                        "--goal",
                        "buy",
                        "--released",
                        "2026-03-30",
                        "--within",
                        "1d",
                        "--hold-out",
                        "arm=held");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("The change helped: +")
                .contains("strong evidence, against customers held out, before and since.");
    }

    @Test
    void refusesAHoldOutWithoutAValue() {
        ShellRun run =
                ShellRun.of(
                        "proof",
                        log,
                        "--at",
                        "see",
                        "--goal",
                        "buy",
                        "--released",
                        "2026-03-30",
                        "--hold-out",
                        "arm");

        assertThat(run.err())
                .contains("hold-out \"arm\" must be a property and its value, like \"arm=held\".");
    }
}
