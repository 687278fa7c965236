package dev.waymark.cli.opportunities;

import static dev.waymark.engine.fault.JourneyException.access;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.id.Ids;
import dev.waymark.app.opportunities.Opportunities;
import dev.waymark.app.opportunities.Opportunity;
import dev.waymark.app.opportunities.tickets.Destination;
import dev.waymark.app.opportunities.tickets.DestinationKind;
import dev.waymark.app.opportunities.tickets.Destinations;
import dev.waymark.app.opportunities.tickets.TicketHosts;
import dev.waymark.app.opportunities.tickets.TicketSending;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.engine.fault.JourneyException;
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
import java.util.function.Function;

/** The opportunities of one workspace, for whoever may read the home's files. */
final class OpenOpportunities implements AutoCloseable {
    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final Documents documents;
    private final String workspace;
    private final Actor actor;
    private final Opportunities opportunities;
    private final Destinations destinations;
    private final TicketHosts hosts;

    OpenOpportunities(WorkspaceOption option) {
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

    List<Opportunity> list() {
        return opportunities.list(workspace);
    }

    List<Destination> destinations() {
        return destinations.list(actor, workspace);
    }

    TicketSending.Sent send(String opportunity, String destination, boolean again) {
        String what =
                one("opportunity", list(), opportunity, Opportunity::id, Opportunity::name).id();
        String to = destination(destination).id();
        try (HttpDoor door = new HttpDoor(hosts, HttpDoor.LONGEST)) {
            return new TicketSending(
                            opportunities,
                            destinations,
                            documents.tickets(),
                            guard(),
                            new TicketSending.Way(hosts, door, clock))
                    .send(actor, workspace, what, to, again);
        }
    }

    Destination connect(Wanted wanted, @Nullable String secret) {
        return destinations.add(
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
    }

    void disconnect(String name) {
        destinations.remove(actor, workspace, destination(name).id());
    }

    private Destination destination(String name) {
        return one("destination", destinations(), name, Destination::id, Destination::name);
    }

    private static <T> T one(
            String noun,
            List<T> all,
            String given,
            Function<T, String> id,
            Function<T, String> name) {
        List<T> meant =
                all.stream()
                        .filter(it -> id.apply(it).equals(given) || name.apply(it).equals(given))
                        .toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        throw unknown(noun, given, meant.isEmpty(), all.stream().map(name).toList());
    }

    private static JourneyException unknown(
            String noun, String given, boolean isNone, List<String> names) {
        return isNone
                ? access(
                        "UNKNOWN_NAME",
                        "%s \"%s\" does not exist. There are: %s.",
                        noun,
                        given,
                        String.join(", ", names))
                : access(
                        "AMBIGUOUS_NAME",
                        "%s \"%s\" is the name of several. Give the id.",
                        noun,
                        given);
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
