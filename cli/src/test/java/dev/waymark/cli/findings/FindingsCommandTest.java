package dev.waymark.cli.findings;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.cli.launch.ShellRun;
import dev.waymark.cli.launch.ShellWorkspace;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.store.documents.Documents;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

class FindingsCommandTest {
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    private static final String MAP =
            """
            {"format": "waymark-map", "formatVersion": 2, "id": "m1", "version": 1, "name": "Buying",
             "kind": "customer-journey", "state": "as-is", "personas": [],
             "stages": [{"id": "s1", "name": "All", "department": "Sales", "steps": [
               {"id": "t1", "name": "Till", "bindings": [{"version": 1, "predicate": {"type": ["till"]}}], "evidence": {"kind": "assumed"}}]}],
             "lanes": [], "cards": [], "curves": [], "links": []}
            """;

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

    @Test
    void decidesAboutFindingsOfAWorkspace() throws IOException {
        ShellWorkspace shop = ShellWorkspace.in(folder);
        assertThat(shop.run("import", log).code()).isZero();
        keepMap(shop);
        String finding = "drop:till:device=mobile";

        assertThat(shop.run("findings", "dismiss", finding, "--reason", " ").err())
                .contains("a finding is dismissed without a reason.");
        assertThat(shop.run("findings", "dismiss", finding, "--reason", "A test").out())
                .contains(finding, "dismissed", "A test", "Shell");
        assertThat(shop.run("findings", "watch", finding).out()).contains("watched");
        ShellRun accepted =
                shop.run("findings", "accept", finding, "--map", "Buying", "--text", "No thumbs");
        assertThat(accepted.code()).as(accepted.err()).isZero();
        assertThat(accepted.out()).contains("accepted");
        assertThat(shop.run("findings", "decisions", "--format", "json").out())
                .contains("\"state\":\"accepted\"", "\"map\":\"m1\"")
                .doesNotContain("dismissed");
        try (Documents documents = shop.documents()) {
            assertThat(
                            new LiveMaps(documents.maps(), Clock.systemUTC())
                                    .find("w-1", "m1").cards().stream()
                                            .map(card -> card.text() + " " + card.step()))
                    .containsExactly("No thumbs t1");
        }
        assertThat(shop.run("findings", "take-back", finding).code()).isZero();
        assertThat(shop.run("findings", "take-back", finding).err())
                .contains("nothing was decided about this finding.");
        assertThat(shop.run("findings", "accept", "loop:x", "--map", "Buying").err())
                .contains("\"loop:x\" is not found in the log as it is now.");
        assertThat(shop.run("findings", "accept", finding, "--map", "Byuing").err())
                .contains("map \"Byuing\" does not exist. There are: Buying.");
    }

    @Test
    void sizesAnOpportunityByAFinding() throws IOException {
        ShellWorkspace shop = ShellWorkspace.in(folder);
        assertThat(shop.run("import", log).code()).isZero();
        keepMap(shop);
        ShellRun made =
                shop.run(
                        "opportunities",
                        "add",
                        "Larger buttons",
                        "--finding",
                        "drop:till:device=mobile",
                        "--map",
                        "Buying",
                        "--format",
                        "json");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out())
                .contains("\"map\":\"m1\",\"step\":\"t1\"")
                .contains("\"department\":\"Sales\"")
                .contains("\"perMonth\":{\"amount\":");
        assertThat(shop.run("opportunities", "alignment", "--map", "Buying").out())
                .containsPattern("Sales +1 +[0-9.]+ +[0-9.,]+ +0 +1 +1 +0 +5");
    }

    private static void keepMap(ShellWorkspace shop) throws IOException {
        try (Documents documents = shop.documents()) {
            new LiveMaps(documents.maps(), Clock.systemUTC())
                    .create("w-1", MapJson.read(new ByteArrayInputStream(MAP.getBytes(UTF_8))));
        }
    }
}
