package dev.waymark.app.opportunities.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.fault.JourneyException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;

class TicketHostsTest {
    private static final TicketHosts HOSTS =
            TicketHosts.parse("api.github.com, Acme.Atlassian.net:8443, http://jira.intern:8080");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.github.com/repos",
                "https://API.GitHub.com:443",
                "https://acme.atlassian.net:8443/x",
                "http://jira.intern:8080"
            })
    void letsThroughWhatIsNamed(String address) {
        assertThatCode(() -> HOSTS.require(URI.create(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.github.com",
                "https://api.github.com:8443",
                "https://api.github.com.evil.example",
                "https://evil.example/?api.github.com",
                "https://acme.atlassian.net",
                "https://jira.intern:8080",
                "https://127.0.0.1",
                "https://[::1]"
            })
    void stopsWhatIsNot(String address) {
        assertThatThrownBy(() -> HOSTS.require(URI.create(address)))
                .isInstanceOf(JourneyException.class)
                .hasMessageStartingWith("the configuration does not let tickets be sent to \"")
                .hasMessageEndingWith("\". Name it in ticketHosts.");
    }

    @Test
    void letsNothingThroughUnlessTold() {
        URI address = URI.create("https://api.github.com");
        assertThat(TicketHosts.parse(" ")).isEqualTo(TicketHosts.NOTHING);
        assertThatThrownBy(() -> TicketHosts.NOTHING.require(address))
                .isInstanceOf(JourneyException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.100.100.200",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:db8::1"
            })
    void knowsWhatIsNotPublic(String address) {
        List<InetAddress> found = List.of(InetAddress.ofLiteral(address));
        assertThatThrownBy(() -> HOSTS.requireReachable("api.github.com", found))
                .hasMessage(
                        "\"api.github.com\" leads to an address that is not public. If that is"
                                + " meant, name the address by number in ticketHosts too.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"140.82.121.6", "172.32.0.1", "100.128.0.1", "2606:50c0:8000::154"})
    void knowsWhatIs(String address) {
        List<InetAddress> found = List.of(InetAddress.ofLiteral(address));
        assertThatCode(() -> HOSTS.requireReachable("api.github.com", found))
                .doesNotThrowAnyException();
    }

    @Test
    void stopsANameThatLeadsInsideAmongOthers() {
        List<InetAddress> found =
                List.of(InetAddress.ofLiteral("140.82.121.6"), InetAddress.ofLiteral("10.0.0.1"));
        assertThatThrownBy(() -> HOSTS.requireReachable("api.github.com", found))
                .isInstanceOf(JourneyException.class);
        TicketHosts told = TicketHosts.parse("api.github.com, 10.0.0.1");
        assertThatCode(() -> told.requireReachable("api.github.com", found))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "ftp://x",
                "https://user@host",
                "host/path",
                "host:port",
                "300.1.1.1",
                "[::zz]",
                "-x"
            })
    void refusesWhatIsNoHost(String text) {
        assertThatThrownBy(() -> TicketHosts.parse(text))
                .isInstanceOf(JourneyException.class)
                .hasMessageStartingWith("ticketHosts names \"" + text + "\". Write a host such");
    }
}
