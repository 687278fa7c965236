package dev.waymark.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ConformanceCommandTest {
    private static final String MAP =
            """
            {"format": "waymark-map", "formatVersion": 2, "id": "m1", "version": 1, "name": "Shop",
             "kind": "customer-journey", "state": "as-is", "personas": [],
             "stages": [{"id": "s1", "name": "All", "steps": [
               {"id": "t1", "name": "Look", "bindings": [{"version": 1, "predicate": {"type": ["visit"]}}], "evidence": {"kind": "assumed"}},
               {"id": "t2", "name": "Order", "bindings": [BOUND], "evidence": {"kind": "assumed"}},
               {"id": "t3", "name": "Use", "bindings": [{"version": 1, "predicate": {"type": ["use"]}}], "evidence": {"kind": "assumed"}}]}],
             "lanes": [], "cards": [], "curves": [], "links": []}
            """;

    @TempDir private Path folder;
    private String log = "";
    private String map = "";

    @BeforeEach
    void write() throws IOException {
        Path events = folder.resolve("shop.csv");
        Files.writeString(
                events,
                """
                customer,time,type
                ann,2026-01-01T10:00:00Z,visit
                ann,2026-01-02T10:00:00Z,chat
                ann,2026-01-04T10:00:00Z,order
                ann,2026-01-05T10:00:00Z,use
                bob,2026-01-01T10:00:00Z,visit
                bob,2026-01-03T10:00:00Z,use
                zoe,2026-01-01T10:00:00Z,newsletter
                """);
        log = events.toString();
        Path file = folder.resolve("map.json");
        Files.writeString(
                file,
                MAP.replace("BOUND", "{\"version\": 1, \"predicate\": {\"type\": [\"order\"]}}"));
        map = file.toString();
    }

    @Test
    void printsStepsMovesGhostsAndFitness() {
        ShellRun run = ShellRun.of("conformance", map, log, "--within", "Order=2d");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("2 of 3 customers entered the map; 0 are still in flight. Fitness 0.900")
                .containsPattern("Order +1 +50.0 % +1 +1 +1 +0 +0 +0")
                .containsPattern("Look +Use +skip +1 +1")
                .containsPattern("Look +Order +chat +1");
    }

    @Test
    void writesCsvAndJson() {
        assertThat(ShellRun.of("conformance", map, log, "--format", "csv").out())
                .startsWith("step,customers,share,completed,missing,failing,open,unexpected,")
                .contains("Order,1,0.5,1,1,,0,0,0");
        assertThat(ShellRun.of("conformance", map, log, "--format", "json").out())
                .startsWith("{\"customers\":3,\"entered\":2,\"open\":0,\"fitness\":0.9,");
    }

    @Test
    void listsTheCustomersBehindANumberUnderOtherNames() {
        ShellRun run = ShellRun.of("conformance", map, log, "--customers", "missing=Order");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 customers, 1 shown", "Look > Use").doesNotContain("bob");
    }

    @Test
    void listsTheCustomersBehindGhostsWaysAndWeeks() {
        String chat = behind("ghost=chat@Look->Order");
        assertThat(chat).contains("1 customers, 1 shown", "Look > Order > Use");
        assertThat(behind("ghost=chat@ -> Look")).contains("0 customers, 0 shown");
        assertThat(behind("way=Look->Use")).contains("1 customers, 1 shown", "Look > Use");
        assertThat(behind("way=->t1")).contains("2 customers, 2 shown");
        assertThat(behind("onward=Look->Order")).contains("1 customers, 1 shown");
        assertThat(behind("onward=Look")).contains("1 customers, 1 shown", "Look > Order > Use");
        assertThat(behind("way=Use->")).contains("2 customers, 2 shown");
        assertThat(behind("week=2025-12-29"))
                .contains("2 customers, 2 shown; the lowest fitness first")
                .containsPattern("(?s)80.0 %.*100.0 %");
    }

    private String behind(String number) {
        ShellRun run = ShellRun.of("conformance", map, log, "--customers", number);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void namesWhatIsWrong() throws IOException {
        assertThat(ShellRun.of("conformance", map).err())
                .contains("stands alone. Give a map's file, then one or more event files.");
        assertThat(ShellRun.of("conformance", map, log, "--within", "Pay=2d").err())
                .contains("map \"Shop\" has no step \"Pay\". Give the name or id of one.");
        assertThat(ShellRun.of("conformance", map, log, "--customers", "gone=Order").err())
                .contains(
                        "customers \"gone=Order\" names no number. Write it like"
                                + " \"missing=purchase\"");
        assertThat(ShellRun.of("conformance", map, log, "--customers", "ghost=chat").err())
                .contains(
                        "customers \"ghost=chat\" does not say what happens where. Write it like"
                                + " \"ghost=chat@Look->Order\".");
        assertThat(
                        ShellRun.of("conformance", map, log, "--customers", "ghost=call@Look->Use")
                                .err())
                .contains("type \"call\" is no type of event in the log.");
        assertThat(ShellRun.of("conformance", map, log, "--customers", "way=Look").err())
                .contains("does not say two ends. Write it like \"way=Look->Use\".");
        assertThat(ShellRun.of("conformance", map, log, "--customers", "onward=->Use").err())
                .contains("does not say from where. Write it like \"onward=Look->Order\".");
        assertThat(ShellRun.of("conformance", map, log, "--customers", "week=soon").err())
                .contains("week \"soon\" is no date. Give its first day");
        assertThat(ShellRun.of("conformance", map, log, "--customers", "week=2026-01-01").err())
                .contains("Give the first day of one, from 2025-12-29 to 2026-01-05.");
        Path unbound = folder.resolve("unbound.json");
        Files.writeString(
                unbound,
                MAP.replace("BOUND", "")
                        .replaceAll("\\{\"version\": 1, \"predicate\"[^]]*]}}", ""));
        ShellRun run = ShellRun.of("conformance", unbound.toString(), log);
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("has no step that is bound to events");
    }

    @Test
    void theOverlayPutsNumbersAndScoresOnTheSteps() throws IOException {
        Path scored = folder.resolve("scored.csv");
        Files.writeString(
                scored,
                """
                customer,time,type,value
                ann,2026-01-01T10:00:00Z,visit,
                ann,2026-01-04T10:00:00Z,order,
                ann,2026-01-05T10:00:00Z,nps,9
                bob,2026-01-01T10:00:00Z,visit,
                """);
        ShellRun run = ShellRun.of("overlay", map, scored.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("2 of 2 customers entered the map; events count by the bindings valid")
                .contains("nps")
                .contains("100.00");
        assertThat(ShellRun.of("overlay", map, log, "--format", "json", "--bindings", "now").out())
                .contains("\"bindings\":\"now\"")
                .contains("\"emotion\":{\"places\":[]");
    }

    @Test
    void theOverlayTellsWhereDepartmentsHandCustomersOver() throws IOException {
        assertThat(ShellRun.of("overlay", map, log).out()).doesNotContain("Hand-overs");
        Path owned = folder.resolve("owned.json");
        Files.writeString(
                owned,
                Files.readString(Path.of(map))
                        .replace("\"All\",", "\"Before\", \"department\": \"Marketing\",")
                        .replace(
                                ",\n   {\"id\": \"t2\"",
                                "]}, {\"id\": \"s2\", \"name\": \"After\", \"department\":"
                                        + " \"Shop\", \"steps\": [{\"id\": \"t2\""));
        ShellRun run = ShellRun.of("overlay", owned.toString(), log);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Hand-overs between departments")
                .containsPattern("Marketing +Shop +Look +Order +1 +1 +3d +3d")
                .containsPattern("Marketing +Shop +Look +Use +1 +1 +2d +2d");
    }

    @Test
    void replaysOneJourneyAlongTheMap() {
        String list =
                ShellRun.of(
                                "conformance",
                                map,
                                log,
                                "--customers",
                                "visited=Order",
                                "--format",
                                "csv")
                        .out();
        String pseudonym = list.lines().skip(1).findFirst().orElseThrow().split(",")[0];
        ShellRun run =
                ShellRun.of(
                        "conformance",
                        map,
                        log,
                        "--customers",
                        "visited=Order",
                        "--replay",
                        pseudonym,
                        "--format",
                        "csv");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines().map(it -> it.substring(it.indexOf(',') + 1)).toList())
                .containsExactly(
                        "type,step", "visit,Look", "chat,(ad hoc)", "order,Order", "use,Use");
        assertThat(ShellRun.of("conformance", map, log, "--replay", pseudonym).err())
                .contains("stands alone. Say where the customer is found");
        assertThat(
                        ShellRun.of(
                                        "conformance",
                                        map,
                                        log,
                                        "--customers",
                                        "visited=Order",
                                        "--replay",
                                        "x")
                                .err())
                .contains("customer \"x\" is not among the first 1,000 behind this number.");
    }

    @Test
    void theMapMayBeNamedApartFromTheFiles() {
        assertThat(ShellRun.of("conformance", log, "--map", map, "--format", "json").out())
                .isEqualTo(ShellRun.of("conformance", map, log, "--format", "json").out());
    }

    @Test
    void saysWhatGoesWithAWorkspace() {
        assertThat(ShellRun.of("conformance").err())
                .contains("no file is named. Give a map's file, then one or more event files.");
        assertThat(ShellRun.of("findings").err())
                .contains("no log is named. Give one or more event files, or a workspace");
        assertThat(ShellRun.of("overlay", "-w", "Shop").err())
                .contains("no map is named. Give the name or id of one of the workspace's");
        assertThat(ShellRun.of("overlay", "-w", "Shop", "--map", "Buying", log).err())
                .contains("file \"" + log + "\" stands beside --workspace \"Shop\"");
        assertThat(ShellRun.of("findings", "-w", "Shop", "--zone", "UTC").err())
                .contains("--zone \"UTC\" stands beside --workspace \"Shop\"");
        assertThat(ShellRun.of("findings", log, "--segment", "New").err())
                .contains("--segment \"New\" stands alone. It is about a workspace");
    }
}
