package dev.waymark.cli.lenses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class LensesCommandTest {
    @TempDir private Path folder;
    private String log = "";

    @BeforeEach
    void writeLog() throws IOException {
        Path file = folder.resolve("shop.csv");
        Files.writeString(
                file,
                """
                customer,time,type,reward
                ann,2026-01-01T10:00:00Z,site visit,
                ann,2026-01-02T10:00:00Z,purchase,
                ann,2026-01-03T10:00:00Z,referral,
                bob,2026-01-01T10:00:00Z,site visit,
                bob,2026-01-04T10:00:00Z,referral,10 EUR
                eve,2026-01-02T09:00:00Z,site visit,
                """);
        log = file.toString();
    }

    @Test
    void looksThroughThreeLensesAndSaysWhoseViewEachIs() {
        ShellRun run = ShellRun.of("lenses", log);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "Journey: the customers' view, by stages of a draft",
                        "Lifecycle: the company's view, at 2026-01-04T10:00:00.001Z",
                        "Sales funnel: the company's view, ever reached")
                .containsPattern("advocate +0 +1 +33.3 % +did \\(type is \"referral\" and not")
                .containsPattern("aware +0 +2 +66.7 %");
    }

    @Test
    void takesOwnStatesAndOwnStepsOfTheFunnel() {
        ShellRun run =
                ShellRun.of(
                        "lenses",
                        log,
                        "--rule",
                        "all = did any event",
                        "--step",
                        "seen = did \"site visit\"",
                        "--step",
                        "told = did referral",
                        "--format",
                        "json");

        assertThat(run.code()).as(run.err()).isZero();
        JsonNode views = JsonMapper.shared().readTree(run.out());
        assertThat(views.get("rules").asString()).isEqualTo("asked");
        assertThat(views.get("lifecycle").get("states").size()).isEqualTo(1);
        assertThat(views.get("funnel").get("steps").get(0).get("customers").asLong()).isEqualTo(3);
        assertThat(views.get("funnel").get("steps").get(1).get("customers").asLong()).isEqualTo(2);
    }

    @Test
    void writesTheThreeViewsAsOneTableOfCsv() {
        ShellRun run = ShellRun.of("lenses", log, "--format", "csv");

        assertThat(run.out())
                .startsWith("lens,view,name,rule,customers,share")
                .contains("lifecycle,company,aware,did any event,2,0.6666666666666666")
                .contains("funnel,company,aware,did any event,3,1");
    }

    @Test
    void refusesARuleThatNamesWhatTheLogLacks() {
        ShellRun run = ShellRun.of("lenses", log, "--rule", "buyer = did purchas");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "rule 1 (\"buyer\"): the condition names \"purchas\", which is no type of"
                                + " event in the log. Did you mean \"purchase\"?");
        assertThat(ShellRun.of("lenses", log, "--rule", "buyer").err())
                .contains("rule 1: \"buyer\" must be a state, \"=\" and a condition");
    }
}
