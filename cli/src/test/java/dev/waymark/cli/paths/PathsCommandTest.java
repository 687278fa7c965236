package dev.waymark.cli.paths;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class PathsCommandTest {
    @TempDir private Path folder;
    private String log = "";

    @BeforeEach
    void writeLog() throws IOException {
        Path file = folder.resolve("shop.csv");
        Files.writeString(
                file,
                """
                customer,time,type
                ann,2026-01-01T10:00:00Z,visit
                ann,2026-01-01T10:05:00Z,cart
                ann,2026-01-01T10:06:00Z,order
                ann,2026-01-02T10:06:00Z,visit
                bob,2026-01-02T09:00:00Z,visit
                bob,2026-01-02T09:01:00Z,visit
                bob,2026-01-02T09:02:00Z,order
                """);
        log = file.toString();
    }

    @Test
    void printsNodesAndLinksBelowTheDefinition() {
        ShellRun run = ShellRun.of("paths", log, "--from", "visit", "--steps", "2");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Paths from the first \"visit\" of each session on; more than 30m")
                .endsWith(
                        """
                        3 paths of 2 customers
                        position  type   count  customers    share
                               0  visit      3          2  100.0 %
                               1  cart       1          1   33.3 %
                               1  order      1          1   33.3 %
                               1  ended      1          1   33.3 %

                        Links
                        position  from   to     count  customers
                               0  visit  cart       1          1
                               0  visit  ended      1          1
                               0  visit  order      1          1
                        """);
    }

    @Test
    void writesLinksAsCsvBackwardsFromAType() {
        ShellRun run =
                ShellRun.of("paths", log, "--to", "order", "--no-collapse", "--format", "csv");

        assertThat(run.out())
                .isEqualTo(
                        """
                        position,from,to,count,customers
                        -1,cart,order,1,1
                        -1,visit,order,1,1
                        -2,visit,cart,1,1
                        -2,visit,visit,1,1
                        -3,ended,visit,2,2
                        """);
    }

    @Test
    void writesTheResultAsJsonByTheFieldNamesOfTheApi() {
        ShellRun run =
                ShellRun.of(
                        "paths",
                        log,
                        "--from",
                        "visit",
                        "--to",
                        "order",
                        "--steps",
                        "2",
                        "--nodes",
                        "1",
                        "--gap",
                        "none",
                        "--format",
                        "json");

        assertThat(run.out())
                .contains(
                        "\"direction\":\"forward\",\"count\":2,\"customers\":2,"
                                + "\"started\":{\"count\":2,\"customers\":2},"
                                + "\"other\":\"other\",\"ended\":\"ended\","
                                + "\"nodes\":[{\"position\":0,\"type\":\"visit\",\"count\":2,"
                                + "\"customers\":2},");
    }

    @Test
    void saysWhatIsWrongWithAnOption() {
        ShellRun run = ShellRun.of("paths", log, "--steps", "99");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "waymark: --steps (99) must be from 2 to 30, the first position included."
                                + " Give one such as 6.\n");
    }
}
