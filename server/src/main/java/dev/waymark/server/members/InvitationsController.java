package dev.waymark.server.members;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.members.Invitation;
import dev.waymark.app.access.members.Invitations;
import dev.waymark.app.access.members.IssuedInvitation;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.server.access.Given;
import dev.waymark.server.audit.AuditTrail;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The open invitations to a workspace, for its administrators. */
@RestController
@RequestMapping("/api/workspaces/{ws}/members/invitations")
class InvitationsController {
    private final AuditTrail trail;
    private final Invitations invitations;
    private final InvitationPost post;
    private final Clock clock;

    InvitationsController(
            Invitations invitations, InvitationPost post, Clock clock, AuditTrail trail) {
        this.trail = trail;
        this.invitations = invitations;
        this.post = post;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "listInvitations",
            summary = "Lists the invitations that were not used, newest first.")
    List<InvitationAnswer> list(Actor actor, Workspace workspace) {
        Instant now = clock.instant();
        return invitations.list(actor, workspace.id()).stream()
                .map(it -> InvitationAnswer.of(it, now))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "inviteMember",
            summary =
                    "Invites a person; the link is shown this once, and mailed if mail is set up.")
    NewInvitationAnswer invite(
            Actor actor, Workspace workspace, @RequestBody InvitationRequest body) {
        String language = InvitationPost.language(body.language());
        IssuedInvitation issued =
                invitations.invite(
                        actor,
                        workspace.id(),
                        Given.text(body.email(), "email"),
                        Role.of(Given.text(body.role(), "role")));
        trail.in(workspace, actor)
                .note(
                        AuditAction.MEMBER_INVITED,
                        "invitation:" + issued.invitation().id(),
                        issued.invitation().email() + ": " + issued.invitation().role().label());
        String path = "/join#token=" + issued.secret();
        return new NewInvitationAnswer(
                InvitationAnswer.of(issued.invitation(), clock.instant()),
                path,
                post.send(issued.invitation(), workspace.name(), path, language));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "withdrawInvitation", summary = "Withdraws an invitation.")
    void withdraw(Actor actor, Workspace workspace, @PathVariable String id) {
        invitations.withdraw(actor, workspace.id(), id);
        trail.in(workspace, actor).note(AuditAction.INVITATION_WITHDRAWN, "invitation:" + id);
    }

    /**
     * Whom to invite.
     *
     * @param role viewer, editor, analyst or admin
     * @param language of the mail: en, de, uk, zh or lv; null for English
     */
    record InvitationRequest(
            @Nullable String email, @Nullable String role, @Nullable String language) {
        /** Leaves everything out, so that no log shows it. */
        @Override
        public String toString() {
            return "InvitationRequest[]";
        }
    }

    /**
     * An invitation that was not used.
     *
     * @param role viewer, editor, analyst or admin
     * @param expired whether it lets nobody in any more
     */
    record InvitationAnswer(
            String id,
            String email,
            String role,
            Instant createdAt,
            Instant expiresAt,
            boolean expired) {
        static InvitationAnswer of(Invitation it, Instant now) {
            return new InvitationAnswer(
                    it.id(),
                    it.email(),
                    it.role().label(),
                    it.createdAt(),
                    it.expiresAt(),
                    !it.isValidAt(now));
        }
    }

    /**
     * A new invitation.
     *
     * @param path to open on this server, good for one use; it is not shown again
     * @param mailed whether the mail server took the mail
     */
    record NewInvitationAnswer(InvitationAnswer invitation, String path, boolean mailed) {
        /** Leaves the secret out, so that no log shows it. */
        @Override
        public String toString() {
            return "NewInvitationAnswer[" + invitation.id() + "]";
        }
    }
}
