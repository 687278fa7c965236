package dev.waymark.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.opportunities.tickets.TicketHosts;
import dev.waymark.app.pulls.settings.PullLimits;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.server.mail.MailSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class SettingsReaderTest {
    @TempDir private Path folder;

    @Test
    void listensOnThisMachineAtPort8080UnlessTold() {
        ServerSettings settings = SettingsReader.read(home(), Map.of(), null, null, false);

        assertThat(settings).isEqualTo(ServerSettings.in(home()));
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.loopback()).isTrue();
    }

    @Test
    void takesTheFlagBeforeTheEnvironmentBeforeTheFile() throws IOException {
        write("port: 9001\nhost: 10.0.0.1\nuploadLimitMegabytes: 7\n");
        Map<String, String> environment =
                Map.of("WAYMARK_PORT", "9002", "WAYMARK_HOST", "localhost");

        assertThat(SettingsReader.read(home(), Map.of(), null, null, false).port()).isEqualTo(9001);
        assertThat(SettingsReader.read(home(), environment, null, null, false))
                .isEqualTo(
                        new ServerSettings(
                                home(),
                                "localhost",
                                9002,
                                false,
                                7,
                                20_000,
                                null,
                                PullLimits.NOTHING,
                                TicketHosts.NOTHING,
                                ServerSettings.DEFAULT_AUDIT_DAYS));
        assertThat(SettingsReader.read(home(), environment, "127.0.0.1", 9003, true))
                .isEqualTo(
                        new ServerSettings(
                                home(),
                                "127.0.0.1",
                                9003,
                                true,
                                7,
                                20_000,
                                null,
                                PullLimits.NOTHING,
                                TicketHosts.NOTHING,
                                ServerSettings.DEFAULT_AUDIT_DAYS));
    }

    @Test
    void refusesASettingThatItDoesNotKnow() throws IOException {
        write("prot: 80\n");

        assertThatThrownBy(() -> SettingsReader.read(home(), Map.of(), null, null, false))
                .isInstanceOf(JourneyException.class)
                .hasMessageStartingWith(
                        "waymark.yaml names \"prot\", which is no setting. Use host, port,");
    }

    @Test
    void readsTheMailServerAndShowsNoPassword() {
        Map<String, String> environment =
                Map.of(
                        "WAYMARK_SMTP_HOST", "mail.example.org",
                        "WAYMARK_SMTP_USER", "waymark",
                        "WAYMARK_SMTP_PASSWORD", "secret-word",
                        "WAYMARK_SMTP_FROM", "waymark@example.org",
                        "WAYMARK_PUBLIC_URL", "https://waymark.example.org/");
        ServerSettings settings = SettingsReader.read(home(), environment, null, null, false);

        assertThat(settings.mail())
                .isEqualTo(
                        new MailSettings(
                                "mail.example.org",
                                587,
                                MailSettings.Security.STARTTLS,
                                "waymark",
                                "secret-word",
                                "waymark@example.org",
                                "https://waymark.example.org"));
        assertThat(settings.toString()).doesNotContain("secret-word");
        assertThatThrownBy(
                        () ->
                                SettingsReader.read(
                                        home(),
                                        Map.of("WAYMARK_SMTP_HOST", "mail.example.org"),
                                        null,
                                        null,
                                        false))
                .hasMessageStartingWith("smtpHost is set, but smtpFrom is not.");
    }

    @Test
    void refusesAPortThatIsNoNumber() {
        assertThatThrownBy(
                        () ->
                                SettingsReader.read(
                                        home(), Map.of("WAYMARK_PORT", "http"), null, null, false))
                .hasMessage(
                        "WAYMARK_PORT \"http\" is not a whole number. Give one, for example 8080.");
    }

    @Test
    void refusesAFileThatIsNoYaml() throws IOException {
        write("port: [\n");

        assertThatThrownBy(() -> SettingsReader.read(home(), Map.of(), null, null, false))
                .hasMessage(
                        "waymark.yaml cannot be read as YAML. Write one setting on a line, for"
                                + " example \"port: 8080\".");
    }

    @Test
    void runsTheDemoOnThisMachineOnly() {
        assertThatThrownBy(() -> SettingsReader.read(home(), Map.of(), "0.0.0.0", null, true))
                .hasMessageStartingWith("the demo is open to everyone who reaches it");
    }

    private WaymarkHome home() {
        return new WaymarkHome(folder);
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("waymark.yaml"), text);
    }
}
