package dev.waymark.server;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.opportunities.tickets.TicketHosts;
import dev.waymark.app.pulls.settings.PullLimits;
import dev.waymark.server.mail.MailSettings;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How one server runs.
 *
 * @param home where its state lies
 * @param host name or address of the interface that it listens on
 * @param port from 0 to 65535; 0 takes any free one
 * @param demo whether visitors on this machine may use the sample workspace without signing in
 * @param uploadLimitMegabytes the largest file that may be uploaded, and the most that waits in one
 *     workspace; 1 or more
 * @param sampleCustomers how many customers a demo's sample log has; 0 makes none
 * @param mail where mails go; null if none are sent
 * @param pulls which folders and hosts sources may be read from
 * @param tickets which hosts opportunities may be sent to
 * @param auditDays how many days the audit log keeps what was done, 30 to 3650
 */
public record ServerSettings(
        WaymarkHome home,
        String host,
        int port,
        boolean demo,
        int uploadLimitMegabytes,
        int sampleCustomers,
        @Nullable MailSettings mail,
        PullLimits pulls,
        TicketHosts tickets,
        int auditDays) {
    /** The host that only this machine reaches. */
    public static final String DEFAULT_HOST = "127.0.0.1";

    /** The port of a server that was told no other. */
    public static final int DEFAULT_PORT = 8080;

    /** The customers of the sample log. */
    public static final int DEFAULT_SAMPLE_CUSTOMERS = 20_000;

    /** The largest upload of a server that was told no other, in megabytes. */
    public static final int DEFAULT_UPLOAD_LIMIT_MEGABYTES = 2_048;

    /** How long the audit log of a server that was told no other keeps what was done, in days. */
    public static final int DEFAULT_AUDIT_DAYS = 365;

    private static final int SHORTEST_AUDIT_DAYS = 30;
    private static final int LONGEST_AUDIT_DAYS = 3650;

    public ServerSettings {
        require(
                SHORTEST_AUDIT_DAYS <= auditDays && auditDays <= LONGEST_AUDIT_DAYS,
                "auditDays (%d) must be from 30 to 3650. Give one, such as 365.",
                auditDays);
        require(!host.isBlank(), "host is empty. Give a name or address, such as 127.0.0.1.");
        require(
                0 <= port && port <= 65_535,
                "port (%d) must be from 0 to 65535. Give a free one, such as 8080.",
                port);
        require(
                uploadLimitMegabytes >= 1,
                "uploadLimitMegabytes (%d) must be 1 or more. Give one, such as 2048.",
                uploadLimitMegabytes);
        require(
                !demo || isLoopback(host),
                "the demo is open to everyone who reaches it, so it runs on this machine only, not"
                        + " on \"%s\". Leave the host out, or start without the demo.",
                host);
    }

    /** A server on this machine only, at the default port. */
    public static ServerSettings in(WaymarkHome home) {
        return new ServerSettings(
                home,
                DEFAULT_HOST,
                DEFAULT_PORT,
                false,
                DEFAULT_UPLOAD_LIMIT_MEGABYTES,
                DEFAULT_SAMPLE_CUSTOMERS,
                null,
                PullLimits.NOTHING,
                TicketHosts.NOTHING,
                DEFAULT_AUDIT_DAYS);
    }

    /** The same at another port; 0 takes any free one. */
    public ServerSettings atPort(int newPort) {
        return with(it -> it.port = newPort);
    }

    /** The same with the sample workspace open to visitors on this machine. */
    public ServerSettings asDemo() {
        return with(it -> it.demo = true);
    }

    /** The same with a sample log of that many customers; 0 makes none. */
    public ServerSettings withSampleCustomers(int customers) {
        return with(it -> it.sampleCustomers = customers);
    }

    /** The same with a mail server. */
    public ServerSettings withMail(MailSettings newMail) {
        return with(it -> it.mail = newMail);
    }

    /** The same with other folders and hosts that sources may be read from. */
    public ServerSettings withPulls(PullLimits newPulls) {
        return with(it -> it.pulls = newPulls);
    }

    /** The same with other hosts that opportunities may be sent to. */
    public ServerSettings withTickets(TicketHosts newTickets) {
        return with(it -> it.tickets = newTickets);
    }

    /** The same with another time for which the audit log keeps what was done. */
    public ServerSettings withAuditDays(int days) {
        return with(it -> it.auditDays = days);
    }

    private ServerSettings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new ServerSettings(
                home,
                host,
                draft.port,
                draft.demo,
                uploadLimitMegabytes,
                draft.sampleCustomers,
                draft.mail,
                draft.pulls,
                draft.tickets,
                draft.auditDays);
    }

    /** What may be set apart from the rest. */
    private static final class Draft {
        private int port;
        private boolean demo;
        private int sampleCustomers;
        private @Nullable MailSettings mail;
        private PullLimits pulls;
        private TicketHosts tickets;
        private int auditDays;

        Draft(ServerSettings from) {
            port = from.port;
            demo = from.demo;
            sampleCustomers = from.sampleCustomers;
            mail = from.mail;
            pulls = from.pulls;
            tickets = from.tickets;
            auditDays = from.auditDays;
        }
    }

    /** How long the audit log keeps what was done. */
    public Duration auditKept() {
        return Duration.ofDays(auditDays);
    }

    /** Whether only this machine reaches the server. */
    public boolean loopback() {
        return isLoopback(host);
    }

    /** The largest upload in bytes. */
    public long uploadLimitBytes() {
        return uploadLimitMegabytes * 1_048_576L;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
