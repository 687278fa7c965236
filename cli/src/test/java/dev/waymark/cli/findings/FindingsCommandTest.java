package dev.waymark.cli.findings;

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

class FindingsCommandTest {
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    @TempDir private Path folder;
    private String log = "";

    /** 300 customers a month at the till; of those on mobiles half leave, of the others a tenth. */
    @BeforeEach
    void writeLog() throws IOException {
        StringBuilder text = new StringBuilder("customer,time,type,device,value\n");
        for (int i = 0; i < 300; i++) {
            boolean isMobile = i % 3 == 0;
            Instant at = START.plus(Duration.ofHours(2L * i));
            row(text, i, at, "till", isMobile ? "mobile" : "desktop", "");
            if (isMobile ? i % 2 == 0 : i % 10 != 0) {
                row(text, i, at.plusSeconds(60), "bought", isMobile ? "mobile" : "desktop", "50");
            }
        }
        Path file = folder.resolve("shop.csv");
        Files.writeString(file, text);
        log = file.toString();
    }

    private static void row(
            StringBuilder text,
            int customer,
            Instant at,
            String type,
            String device,
            String value) {
        text.append("c%03d,%s,%s,%s,%s%n".formatted(customer, at, type, device, value));
    }

    @Test
    void findsTheGroupThatIsLostAndWhatItIsWorth() {
        ShellRun run = ShellRun.of("findings", log, "--format", "csv");

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().skip(1).toList())
                .singleElement()
                .asString()
                .startsWith("drop:till:device=mobile,till,till where device is mobile,100,0.5")
                .contains(",lost,")
                .endsWith("strong");
    }

    @Test
    void listsTheCustomersBehindIt() {
        ShellRun run = ShellRun.of("findings", log, "--customers", "drop:till:device=mobile");

        assertThat(run.out())
                .startsWith("100 customers, 50 of them reach no goal afterwards; 50 shown\n");
    }

    @Test
    void whatIsNotFoundHasNoCustomers() {
        ShellRun run = ShellRun.of("findings", log, "--customers", "loop:x");

        assertThat(run.err()).contains("\"loop:x\" is no finding with customers behind it.");
    }

    @Test
    void refusesAGoalThatTheLogLacks() {
        ShellRun run = ShellRun.of("findings", log, "--goal", "bougth");

        assertThat(run.err()).contains("goal \"bougth\" is no type of event in the log.");
    }
}
