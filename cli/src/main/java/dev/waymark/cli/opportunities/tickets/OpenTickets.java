package dev.waymark.cli.opportunities.tickets;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.id.Ids;
import dev.waymark.app.opportunities.Opportunities;
import dev.waymark.app.opportunities.Opportunity;
import dev.waymark.app.opportunities.tickets.Destination;
import dev.waymark.app.opportunities.tickets.DestinationKind;
import dev.waymark.app.opportunities.tickets.Destinations;
import dev.waymark.app.opportunities.tickets.TicketHosts;
import dev.waymark.app.opportunities.tickets.TicketSending;
import dev.waymark.cli.input.Meant;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.workspace.ShellDeeds;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.secrets.HomeSecrets;
import dev.waymark.store.tickets.HttpDoor;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The tickets of one workspace, for whoever may read the home's files. */
final class OpenTickets implements AutoCloseable {
    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final Documents documents;
    private final String workspace;
    private final Actor actor;
    private final Opportunities opportunities;
    private final Destinations destinations;
    private final TicketHosts hosts;

    OpenTickets(WorkspaceOption option) {
        hosts = TicketSettings.hosts(option.home(), System.getenv());
        documents = option.documents();
        workspace = option.id(documents);
        actor =
                new Actor.Program(
                        "shell",
                        workspace,
                        Set.of(Permission.READ, Permission.SEND, Permission.MANAGE));
        opportunities = new Opportunities(documents.opportunities());
        destinations =
                new Destinations(
                        documents.ticketDestinations(),
                        new HomeSecrets(option.home()),
                        hosts,
                        guard());
    }

    private Access guard() {
        return new Access(documents.workspaces());
    }

    /** The opportunity that somebody means, by name or id. */
    Opportunity opportunity(String meant) {
        return Meant.one(
                "opportunity",
                opportunities.list(workspace),
                meant,
                Opportunity::id,
                Opportunity::name);
    }

    List<Destination> destinations() {
        return destinations.list(actor, workspace);
    }

    TicketSending.Sent send(String opportunity, String destination, boolean again) {
        String what = opportunity(opportunity).id();
        String to = destination(destination).id();
        try (HttpDoor door = new HttpDoor(hosts, HttpDoor.LONGEST)) {
            TicketSending.Sent sent =
                    new TicketSending(
                                    opportunities,
                                    destinations,
                                    documents.tickets(),
                                    guard(),
                                    new TicketSending.Way(hosts, door, clock))
                            .send(actor, workspace, what, to, again);
            if (sent.made()) {
                note(AuditAction.TICKET_SENT, "opportunity:" + what, sent.ticket().destination());
            }
            return sent;
        }
    }

    Destination connect(Wanted wanted, @Nullable String secret) {
        Destination made =
                destinations.add(
                        actor,
                        workspace,
                        new Destination(
                                new Ids(clock, random).next(),
                                wanted.name().strip(),
                                wanted.kind(),
                                wanted.address(),
                                wanted.project(),
                                wanted.user(),
                                actor.logName(),
                                Instant.ofEpochMilli(clock.millis())),
                        secret);
        note(AuditAction.DESTINATION_MADE, "destination:" + made.id(), made.name());
        return made;
    }

    void disconnect(String name) {
        String id = destination(name).id();
        destinations.remove(actor, workspace, id);
        note(AuditAction.DESTINATION_REMOVED, "destination:" + id, null);
    }

    private void note(AuditAction action, String subject, @Nullable String detail) {
        new ShellDeeds(documents, workspace, new Ids(clock, random), clock)
                .note(action, subject, detail);
    }

    private Destination destination(String name) {
        return Meant.one("destination", destinations(), name, Destination::id, Destination::name);
    }

    /** A destination that somebody wants. */
    record Wanted(
            String name,
            DestinationKind kind,
            URI address,
            String project,
            @Nullable String user) {}

    @Override
    public void close() {
        documents.close();
    }
}
