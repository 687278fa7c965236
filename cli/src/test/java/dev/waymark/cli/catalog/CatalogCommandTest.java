package dev.waymark.cli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.cli.launch.ShellRun;
import dev.waymark.cli.launch.ShellWorkspace;
import dev.waymark.engine.log.Event;
import dev.waymark.store.events.DuckDbEventStores;
import dev.waymark.store.events.StoreLimits;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;

class CatalogCommandTest {
    @TempDir private Path home;

    @BeforeEach
    void addWorkspace() {
        ShellWorkspace.in(home);
    }

    private String file(String content) throws IOException {
        return new ShellWorkspace(home).file(content);
    }

    @Test
    void showsTypesPropertiesAndWhatIsPersonal() throws IOException {
        String file =
                file(
                        """
                        customer,time,type,email,sum
                        anna,2026-01-01T10:00:00Z,buy,anna@example.org,12
                        anna,2026-01-01T10:00:00Z,buy,anna@example.org,12
                        bert,2026-01-03T10:00:00Z,look,,
                        """);
        ShellRun run = ShellRun.of("catalog", file, "--format", "csv");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("buy,buy,2,1,2026-01-01T10:00:00Z,2026-01-01T10:00:00Z,1,0,0,,");
        assertThat(ShellRun.of("catalog", file).out())
                .contains("3 events of 2 types; 0 stopped arriving, 0 changed")
                .contains("a…")
                .doesNotContain("anna@example.org");
    }

    @Test
    void tellsRowsThatWereSetAsideBesideDuplicatesAndTheFuture() throws IOException {
        String file =
                file(
                        """
                        customer,time,type
                        anna,2026-01-01T10:00:00Z,buy
                        anna,2026-01-01T10:00:00Z,buy
                        ,2026-01-01T10:00:00Z,buy
                        bert,soon,buy
                        cleo,2999-01-01T10:00:00Z,buy
                        """);
        String rejects = home.resolve("rejects.csv").toString();
        ShellRun table = ShellRun.of("catalog", file, "--rejects", rejects);
        assertThat(table.code()).as(table.err()).isZero();
        assertThat(table.out())
                .contains("2 not taken", "what is wrong")
                .containsPattern("bad-row +refused +2 +ROW")
                .containsPattern("same-again +taken +1")
                .containsPattern("in-the-future +taken +1");
        assertThat(ShellRun.of("catalog", file, "--rejects", rejects, "--format", "json").out())
                .containsIgnoringWhitespaces(
                        "\"flaws\":[{\"reason\":\"bad-row\",\"taken\":false,\"messages\":2,"
                                + "\"codes\":[\"ROW\"],\"sources\":[]}]");
    }

    @Test
    void checkFailsIfATypeStoppedArriving() throws IOException {
        StringBuilder text = new StringBuilder("customer,time,type\n");
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int hour = 0; hour < 400; hour++) {
            text.append("a,").append(start.plusSeconds(3600L * hour)).append(",other\n");
            if (hour < 300) {
                text.append("a,").append(start.plusSeconds(3600L * hour)).append(",beat\n");
            }
        }
        String file = file(text.toString());
        assertThat(ShellRun.of("catalog", file, "--check").code()).isEqualTo(1);
        assertThat(ShellRun.of("catalog", file).out()).contains("1 stopped arriving");
    }

    private DuckDbEventStores stores() {
        return new DuckDbEventStores(
                new WaymarkHome(home), StoreLimits.DEFAULT, "test", null, Clock.systemUTC());
    }

    private void arrive(String... types) {
        try (DuckDbEventStores stores = stores()) {
            stores.open("w-1")
                    .append(Stream.of(types).map(type -> Event.of("anna", 1L, type)).toList());
        }
    }

    @Test
    void refusesATypeThatNeverCame() {
        assertThat(types("hide", "nosuch").err()).contains("The workspace has no events yet.");
        arrive("heartbeat", "Order placed");
        ShellRun slip = types("hide", "hartbeat");
        assertThat(slip.code()).isEqualTo(2);
        assertThat(slip.err())
                .contains("no event of type \"hartbeat\" has arrived. Maybe it is \"heartbeat\".");
        assertThat(types("list", "--format", "csv").out()).doesNotContain("hartbeat");
        try (DuckDbEventStores stores = stores()) {
            stores.open("w-1");
            ShellRun unseen = types("hide", "later");
            assertThat(unseen.code()).isZero();
            assertThat(unseen.err()).contains("a server has the log open");
        }
    }

    @Test
    void renamesHidesAndUndoesInAWorkspace() {
        arrive("Order placed", "heartbeat", "call");
        for (String[] words :
                new String[][] {
                    {"rename", "Order placed", "purchase"},
                    {"hide", "heartbeat"},
                    {"channel", "call", "phone"}
                }) {
            assertThat(types(words).code()).isZero();
        }
        assertThat(types("list", "--format", "csv").out())
                .contains("Order placed,purchase,no,,shell,")
                .contains("heartbeat,,yes,,shell,")
                .contains("call,,no,phone,shell,");
        assertThat(types("rename", "purchase", "Order placed").err())
                .contains("would be called by its own name again");
        assertThat(types("undo", "heartbeat").code()).isZero();
        assertThat(types("undo", "heartbeat").code()).isEqualTo(2);
    }

    private ShellRun types(String... words) {
        return new ShellWorkspace(home).run("types", words);
    }
}
