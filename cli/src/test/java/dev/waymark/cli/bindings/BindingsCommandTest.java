package dev.waymark.cli.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class BindingsCommandTest {
    private static final String MAP =
            """
            {"format": "waymark-map", "formatVersion": 2, "id": "m1", "version": 1, "name": "Shop",
             "kind": "customer-journey", "state": "as-is", "personas": [],
             "stages": [{"id": "s1", "name": "All", "steps": [
               {"id": "t1", "name": "Look", "bindings": [{"version": 1, "predicate": {"type": ["visit"]}}], "evidence": {"kind": "assumed"}},
               {"id": "t2", "name": "Order", "bindings": [{"version": 1, "predicate": {"type": ["order", "buy"]}}], "evidence": {"kind": "assumed"}}]}],
             "lanes": [], "cards": [], "curves": [], "links": []}
            """;

    @TempDir private Path folder;
    private String log = "";
    private String map = "";

    @BeforeEach
    void write() throws IOException {
        log =
                Files.writeString(
                                folder.resolve("shop.csv"),
                                """
                                customer,time,type
                                ann,2026-01-01T10:00:00Z,visit
                                ann,2026-01-04T10:00:00Z,order
                                bob,2026-01-01T10:00:00Z,visit
                                bob,2026-01-02T10:00:00Z,order by phone
                                """)
                        .toString();
        map = Files.writeString(folder.resolve("map.json"), MAP).toString();
    }

    private ShellRun run(String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "bindings";
        all[1] = map;
        all[2] = log;
        System.arraycopy(more, 0, all, 3, more.length);
        return ShellRun.of(all);
    }

    @Test
    void tellsWhatAStepStandsFor() {
        ShellRun run = run("--step", "Order");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("1 of 4 events, 1 of 2 customers")
                .contains("The log has no event of the type \"buy\".")
                .contains("Bound to no step: 1 events, 25.0 %")
                .containsPattern("type is \"order by phone\" +1 +1")
                .doesNotContain("ann");
    }

    @Test
    void triesAnotherCondition() {
        ShellRun run = run("--step", "t2", "--condition", "type is visit", "--format", "csv");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("type,events,customers\nvisit,2,2\n");
        assertThat(run("--step", "t2", "--condition", "type is visit").out())
                .containsPattern("Look +2");
    }

    @Test
    void namesWhatIsWrong() {
        assertThat(run("--step", "Pay").err())
                .contains("step \"Pay\" does not exist. There are: Look, Order.");
        assertThat(run("--step", "Look", "--since", "2026-01-02").err())
                .contains("--since and --until do not go with bindings");
        assertThat(run().err()).contains("Missing required option: '--step=STEP'");
    }
}
