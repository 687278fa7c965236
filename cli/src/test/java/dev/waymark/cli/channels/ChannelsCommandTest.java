package dev.waymark.cli.channels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ChannelsCommandTest {
    @TempDir private Path folder;
    private String log = "";

    @BeforeEach
    void writeLog() throws IOException {
        Path file = folder.resolve("shop.csv");
        Files.writeString(
                file,
                """
                customer,time,type,channel,subject
                ann,2026-01-01T10:00:00Z,visit,web,
                ann,2026-01-01T12:00:00Z,help e-mail,e-mail,bill
                ann,2026-01-02T12:00:00Z,support call,phone,bill
                ann,2026-01-02T12:30:00Z,ticket closed,phone,bill
                bob,2026-01-02T09:00:00Z,visit,store,
                """);
        log = file.toString();
    }

    @Test
    void showsSwitchesRepeatsAndLostHandOffs() {
        ShellRun run = ShellRun.of("channels", log);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("A switch is two events of a customer in a row on different channels;")
                .contains(
                        "Repeat contacts: 1 of 2 contacts (50.0 %); 0 on the same channel, 1 on"
                                + " another")
                .contains("e-mail  phone      1          1  100.0 %")
                .contains("Lost hand-offs: 1")
                .contains("Resolved: 1 times, with 2.00 contacts each; 0.0 % by self-service");
    }

    @Test
    void csvCarriesThePairsOfChannels() {
        ShellRun run = ShellRun.of("channels", log, "--topic", "subject", "--format", "csv");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        """
                        what,from,to,count,customers,share,waitMean,waitMedian,waitP95
                        switch,e-mail,phone,1,1,,86400,86400,86400
                        switch,phone,phone,1,1,,1800,1800,1800
                        switch,web,e-mail,1,1,,7200,7200,7200
                        repeat,e-mail,phone,1,1,1,86400,86400,86400
                        lost,e-mail,phone,1,1,,86400,86400,86400
                        """);
    }

    @Test
    void listsAllPropertiesWhenOneIsUnknown() {
        assertThat(ShellRun.of("channels", log, "--topic", "reason").err())
                .isEqualTo(
                        "waymark: --topic \"reason\" is no property of the log's events. Known are"
                                + " \"channel\", \"subject\".\n");
        assertThat(ShellRun.of("survival", log, "--to", "visit", "--breakdown", "plan").err())
                .isEqualTo(
                        "waymark: --breakdown \"plan\" is no property of the log's events. Known"
                                + " are \"channel\", \"subject\".\n");
    }

    @Test
    void namesTheNearestTypeWhenOneIsUnknown() {
        ShellRun run = ShellRun.of("channels", log, "--contact", "suport call");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "--contact \"suport call\" is no type of event in the log. Did you mean"
                                + " \"support call\"?");
    }
}
