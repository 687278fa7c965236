package dev.waymark.server.findings;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.id.Ids;
import dev.waymark.app.opportunities.Ticket;
import dev.waymark.app.opportunities.tickets.Destination;
import dev.waymark.app.opportunities.tickets.DestinationEntry;
import dev.waymark.app.opportunities.tickets.Destinations;
import dev.waymark.app.opportunities.tickets.TicketSending;
import dev.waymark.server.access.Given;
import dev.waymark.server.audit.AuditTrail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.util.List;

/** Keeps where opportunities can be sent, and sends them there. */
@RestController
@RequestMapping("/api/workspaces/{ws}/opportunities")
@Tag(name = "opportunities")
class TicketsController {
    private final AuditTrail trail;
    private final Destinations destinations;
    private final TicketSending sending;
    private final Ids ids;
    private final Clock clock;

    TicketsController(
            Destinations destinations,
            TicketSending sending,
            Ids ids,
            Clock clock,
            AuditTrail trail) {
        this.trail = trail;
        this.destinations = destinations;
        this.sending = sending;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/destinations")
    @Operation(
            operationId = "listDestinations",
            summary = "Where opportunities can be sent, oldest first",
            description = "Of a webhook's address only the host is shown.")
    List<DestinationEntry> list(Actor actor, Workspace workspace) {
        return destinations.list(actor, workspace.id()).stream().map(DestinationEntry::of).toList();
    }

    @PostMapping("/destinations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addDestination",
            summary = "Keep a destination: Jira, GitHub or a webhook",
            description = "Its host must stand in ticketHosts of the server's configuration.")
    DestinationEntry add(Actor actor, Workspace workspace, @RequestBody DestinationBody body) {
        Destination made =
                destinations.add(
                        actor,
                        workspace.id(),
                        body.as(ids.next(), actor.logName(), clock.instant()),
                        body.secret());
        trail.in(workspace, actor)
                .note(AuditAction.DESTINATION_MADE, "destination:" + made.id(), made.name());
        return DestinationEntry.of(made);
    }

    @PutMapping("/destinations/{id}/secret")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "renewDestination", summary = "Give a destination another token")
    void renew(
            Actor actor,
            Workspace workspace,
            @PathVariable("id") String id,
            @RequestBody SecretBody body) {
        destinations.renew(actor, workspace.id(), id, Given.text(body.secret(), "secret"));
        trail.in(workspace, actor).note(AuditAction.DESTINATION_CHANGED, "destination:" + id);
    }

    @DeleteMapping("/destinations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeDestination",
            summary = "Remove a destination; tickets that were sent stay")
    void remove(Actor actor, Workspace workspace, @PathVariable("id") String id) {
        destinations.remove(actor, workspace.id(), id);
        trail.in(workspace, actor).note(AuditAction.DESTINATION_REMOVED, "destination:" + id);
    }

    @PostMapping("/{id}/ticket")
    @Operation(
            operationId = "sendTicket",
            summary = "Send an opportunity to a destination, once",
            description =
                    "201 with the new ticket, 200 with the one that was sent before. With again,"
                            + " also if it is not known whether it arrived.")
    ResponseEntity<Ticket> send(
            Actor actor,
            Workspace workspace,
            @PathVariable("id") String id,
            @RequestBody SendBody body) {
        TicketSending.Sent sent =
                sending.send(
                        actor,
                        workspace.id(),
                        id,
                        Given.text(body.destination(), "destination"),
                        Boolean.TRUE.equals(body.again()));
        if (sent.made()) {
            trail.in(workspace, actor)
                    .note(
                            AuditAction.TICKET_SENT,
                            "opportunity:" + id,
                            sent.ticket().destination());
        }
        return ResponseEntity.status(sent.made() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(sent.ticket());
    }

    /**
     * What to send where.
     *
     * @param destination its id
     * @param again whether to send although it may have arrived; false if left out
     */
    record SendBody(@Nullable String destination, @Nullable Boolean again) {}

    /** Another token. */
    record SecretBody(@Nullable String secret) {
        /** Leaves the token out, so that no log shows it. */
        @Override
        public String toString() {
            return "SecretBody";
        }
    }
}
