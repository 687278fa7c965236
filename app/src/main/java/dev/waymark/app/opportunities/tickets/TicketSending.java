package dev.waymark.app.opportunities.tickets;

import static dev.waymark.engine.fault.JourneyException.data;
import static dev.waymark.engine.fault.JourneyException.limit;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.opportunities.Opportunities;
import dev.waymark.app.opportunities.Opportunity;
import dev.waymark.app.opportunities.Ticket;
import dev.waymark.app.opportunities.tickets.TicketDoor.Answer;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/** Sends opportunities to ticket systems, each once for a destination. Safe for several threads. */
public final class TicketSending {
    /*
     * The right to send is claimed in the database before anything leaves, and given back only if
     * certainly nothing was made. An answer that did not come, or cannot be read, leaves the ticket
     * unsure: then only somebody who has looked there sends it again.
     */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** How many are sent at once. */
    public static final int AT_ONCE = 8;

    private static final int LONGEST_EXCERPT = 300;
    private static final int UNAVAILABLE = 503;

    private final Opportunities opportunities;
    private final Destinations destinations;
    private final TicketStore store;
    private final Access access;
    private final Way way;
    private final Semaphore free = new Semaphore(AT_ONCE);

    /** The way out: to which hosts, through which door, by which clock. */
    public record Way(TicketHosts hosts, TicketDoor door, Clock clock) {}

    /**
     * What sending came to.
     *
     * @param made whether it was sent just now, and not before
     */
    public record Sent(Ticket ticket, boolean made) {}

    /** Sends what a workspace's opportunities hold to its destinations. */
    public TicketSending(
            Opportunities opportunities,
            Destinations destinations,
            TicketStore store,
            Access access,
            Way way) {
        this.opportunities = opportunities;
        this.destinations = destinations;
        this.store = store;
        this.access = access;
        this.way = way;
    }

    /**
     * Sends an opportunity, unless it was: then the ticket that there is.
     *
     * @param again whether to send although it is not known if it arrived before
     * @throws JourneyException FORBIDDEN; UNKNOWN_OPPORTUNITY; UNKNOWN_DESTINATION;
     *     TICKET_HOST_NOT_ALLOWED; TICKET_UNREACHABLE if nothing could be sent; TICKET_REFUSED with
     *     the status and the beginning of the answer; TICKET_UNSURE if it may have arrived; BUSY
     */
    public Sent send(
            Actor actor, String workspace, String opportunity, String destination, boolean again) {
        access.require(actor, workspace, Permission.SEND);
        Opportunity what = opportunities.find(workspace, opportunity);
        Ticket before = store.find(workspace, opportunity, destination).orElse(null);
        if (before != null && before.state() == Ticket.State.SENT) {
            return new Sent(before, false);
        }
        Destination to = destinations.find(workspace, destination);
        Instant now = Instant.ofEpochMilli(way.clock().millis());
        requireFree(before, to, now, again);
        way.hosts().require(to.address());
        String secret = destinations.secret(workspace, destination).orElse(null);
        if (!free.tryAcquire()) {
            throw busy();
        }
        try {
            Ticket ticket =
                    new Ticket(
                            to.id(), to.name(), Ticket.State.SENDING, null, null, by(actor), now);
            if (!store.claim(workspace, opportunity, ticket, before)) {
                throw busy();
            }
            return new Sent(post(workspace, what, to, secret, ticket, before != null), true);
        } finally {
            free.release();
        }
    }

    private Ticket post(
            String workspace,
            Opportunity what,
            Destination to,
            @Nullable String secret,
            Ticket it,
            boolean wasUnsure) {
        Ticket outcome = it.as(Ticket.State.UNSURE, null, null);
        boolean nothingMade = false;
        try {
            Answer answer = way.door().post(TicketLetters.write(what, to, secret));
            nothingMade = isNothingMade(answer);
            TicketLetters.Made made = made(answer, to, secret);
            outcome = it.as(Ticket.State.SENT, made.key(), made.link());
            return outcome;
        } catch (JourneyException e) {
            nothingMade |= e.kind() == FaultKind.ACCESS;
            throw e;
        } finally {
            if (nothingMade && !wasUnsure) { // an earlier one may have arrived all the same
                store.release(workspace, what.id(), it);
            } else {
                store.save(workspace, what.id(), outcome);
            }
        }
    }

    /** Redirects are not followed; a faulty server may have made a ticket before it failed. */
    private static boolean isNothingMade(Answer answer) {
        return switch (answer) {
            case Answer.Unreached never -> true;
            case Answer.Lost lost -> false;
            case Answer.Answered told ->
                    told.status() >= 300 && told.status() < 500 || told.status() == UNAVAILABLE;
        };
    }

    private static TicketLetters.Made made(Answer answer, Destination to, @Nullable String secret) {
        return switch (answer) {
            case Answer.Unreached never ->
                    throw data(
                            "TICKET_UNREACHABLE",
                            "\"%s\" cannot be reached: %s. Nothing was sent.",
                            to.name(),
                            never.why());
            case Answer.Lost lost -> throw unsure(to, lost.why());
            case Answer.Answered told -> {
                String said = "status " + told.status() + excerpt(told.text(), to, secret);
                if (isNothingMade(told)) {
                    throw data(
                            "TICKET_REFUSED",
                            "\"%s\" made no ticket: %s. %s",
                            to.name(),
                            said,
                            advice(told.status()));
                }
                if (told.status() >= 300) {
                    throw unsure(to, said);
                }
                yield TicketLetters.read(to, told.status(), told.text())
                        .orElseThrow(() -> unsure(to, said));
            }
        };
    }

    private static String advice(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> "Redirects are not followed: give the final address.";
            case 401, 403 -> "Check the token and what it may do.";
            case 404, 410 -> "Check the address and the project.";
            case 400, 422 -> "Check the project, and which fields it asks for.";
            default -> "Try again later.";
        };
    }

    /** How an answer begins, on one line, without what we sent to prove who we are. */
    private static String excerpt(String answer, Destination to, @Nullable String secret) {
        String text = answer;
        if (secret != null) {
            String proof = TicketLetters.authorization(to, secret).orElse(secret);
            text =
                    text.replace(proof.substring(proof.indexOf(' ') + 1), "•••")
                            .replace(secret, "•••");
        }
        text = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (text.isEmpty()) {
            return "";
        }
        return ", \"%s\""
                .formatted(
                        text.length() <= LONGEST_EXCERPT
                                ? text
                                : text.substring(0, LONGEST_EXCERPT) + "…");
    }

    /** Insists that nobody is at it, or that whoever was shall not be waited for. */
    private static void requireFree(
            @Nullable Ticket before, Destination to, Instant now, boolean again) {
        if (before == null) {
            return;
        }
        if (before.state() == Ticket.State.SENDING && now.isBefore(before.sentAt().plus(LONGEST))) {
            throw busy();
        }
        if (!again) {
            throw unsure(to, "it was tried before");
        }
    }

    private static JourneyException unsure(Destination to, String why) {
        return data(
                "TICKET_UNSURE",
                "It is not known whether \"%s\" made a ticket: %s. Look there, then send again if"
                        + " there is none.",
                to.name(),
                why);
    }

    private static JourneyException busy() {
        return limit("BUSY", "This or too much else is being sent. Try again in a minute.");
    }

    private static String by(Actor actor) {
        return actor instanceof Actor.Person person ? person.user().name() : actor.logName();
    }
}
