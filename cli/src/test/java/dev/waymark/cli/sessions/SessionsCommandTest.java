package dev.waymark.cli.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SessionsCommandTest {
    @TempDir private Path folder;

    private String log(String rows) throws IOException {
        Path file = folder.resolve("shop.csv");
        Files.writeString(file, "customer,time,type\n" + rows);
        return file.toString();
    }

    @Test
    void printsNumbersAndTheEndsOfSessions() throws IOException {
        ShellRun run =
                ShellRun.of(
                        "sessions",
                        log(
                                """
                                ann,2026-01-01T10:00:00Z,visit
                                ann,2026-01-01T10:05:00Z,order
                                ann,2026-01-03T10:00:00Z,visit
                                bob,2026-01-02T09:00:00Z,visit
                                """));

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(
                        """
                        Sessions of one customer's events; more than 30m without an event end one. A bounce is a session of one event.
                        3 sessions of 2 customers
                        sessions a customer: mean 1.50, median 1.5, 95 % up to 2.0, most 2
                        events a session: mean 1.33, median 1.0, 95 % up to 1.9, most 2
                        length: mean 1m 40s, median 0s, 95 % up to 4m 30s, longest 5m
                        bounces: 66.7 %

                        Sessions begin with
                        type   count    share
                        visit      3  100.0 %

                        Sessions end with
                        type   count   share
                        visit      2  66.7 %
                        order      1  33.3 %
                        """);
    }

    @Test
    void cutsAtATypeAndWritesCsv() throws IOException {
        ShellRun run =
                ShellRun.of(
                        "sessions",
                        log(
                                """
                                ann,2026-01-01T10:00:00Z,visit
                                ann,2026-01-01T10:05:00Z,order
                                ann,2026-01-01T10:06:00Z,visit
                                """),
                        "--end",
                        "order",
                        "--format",
                        "csv");

        assertThat(run.out())
                .isEqualTo(
                        """
                        end,type,count,share
                        start,visit,2,1
                        end,order,1,0.5
                        end,visit,1,0.5
                        """);
    }
}
