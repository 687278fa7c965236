package dev.waymark.server.access;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.User;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.WorkspaceStore;
import dev.waymark.app.access.members.Invitation;
import dev.waymark.app.access.members.OneTimeLinks;
import dev.waymark.app.access.signin.SignIn;
import dev.waymark.app.access.signin.SignInResult;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.server.ServerSettings;
import dev.waymark.server.audit.AuditTrail;
import dev.waymark.server.security.BrowserSessions;

import io.swagger.v3.oas.annotations.Operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;

/**
 * What the holders of one-time links may do: see what they are for, and use them. Secrets come in
 * the body, where no log of requests shows them.
 */
@RestController
@RequestMapping("/api")
class LinksController {
    private final AuditTrail trail;
    private final OneTimeLinks links;
    private final WorkspaceStore workspaces;
    private final BrowserSessions sessions;
    private final ServerSettings settings;
    private final SignIn signIn;

    LinksController(
            OneTimeLinks links,
            WorkspaceStore workspaces,
            BrowserSessions sessions,
            ServerSettings settings,
            SignIn signIn,
            AuditTrail trail) {
        this.signIn = signIn;
        this.trail = trail;
        this.links = links;
        this.workspaces = workspaces;
        this.sessions = sessions;
        this.settings = settings;
    }

    @PostMapping("/invitations/look")
    @Operation(operationId = "lookAtInvitation", summary = "Tells what a link invites to.")
    InvitedAnswer look(@RequestBody TokenRequest body) {
        Invitation it = links.lookAtInvitation(Given.text(body.token(), "token"));
        String workspace = workspaces.find(it.workspaceId()).map(Workspace::name).orElse("");
        return new InvitedAnswer(workspace, it.email(), it.role().label(), it.expiresAt());
    }

    @PostMapping("/invitations/accept")
    @Operation(
            operationId = "acceptInvitation",
            summary = "Accepts an invitation: with a new account, or the one of that address.")
    SessionAnswer accept(
            @RequestBody JoinRequest body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Invitation invitation = links.lookAtInvitation(Given.text(body.token(), "token"));
        SignInResult.SignedIn joined;
        try {
            joined =
                    links.accept(
                            Given.text(body.token(), "token"),
                            new OneTimeLinks.Newcomer(
                                    body.name() == null ? "" : body.name(),
                                    Given.text(body.password(), "password")),
                            request.getRemoteAddr());
        } catch (JourneyException fault) {
            trail.refusal(fault, signIn.meant(invitation.email()).orElse(null));
            throw fault;
        }
        workspaces
                .find(invitation.workspaceId())
                .ifPresent(
                        it ->
                                trail.in(it, new Actor.Person(joined.user()))
                                        .note(
                                                AuditAction.MEMBER_JOINED,
                                                "user:" + joined.user().id(),
                                                invitation.role().label()));
        return begin(joined, request, response);
    }

    @PostMapping("/resets/look")
    @Operation(operationId = "lookAtPasswordReset", summary = "Tells whose password a link sets.")
    ResetOfAnswer lookAtReset(@RequestBody TokenRequest body) {
        User person = links.lookAtReset(Given.text(body.token(), "token"));
        return new ResetOfAnswer(person.name(), person.email());
    }

    @PostMapping("/resets/use")
    @Operation(
            operationId = "usePasswordReset",
            summary = "Sets the password by a link; all other sessions of the person end.")
    SessionAnswer use(
            @RequestBody PasswordRequest body,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignInResult.SignedIn known =
                links.use(
                        Given.text(body.token(), "token"), Given.text(body.password(), "password"));
        trail.by(known.user()).note(AuditAction.RESET_USED);
        return begin(known, request, response);
    }

    private SessionAnswer begin(
            SignInResult.SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        return SessionAnswer.of(
                who.user(),
                settings.demo(),
                false,
                sessions.begin(request, response, who.secret()));
    }

    /** The secret of a link. */
    record TokenRequest(@Nullable String token) {
        /** Leaves everything out, so that no log shows it. */
        @Override
        public String toString() {
            return "TokenRequest[]";
        }
    }

    /**
     * Who accepts an invitation.
     *
     * @param name for a new account; null if there is one
     * @param password a new one, or the one of the account that there is
     */
    record JoinRequest(@Nullable String token, @Nullable String name, @Nullable String password) {
        /** Leaves everything out, so that no log shows it. */
        @Override
        public String toString() {
            return "JoinRequest[]";
        }
    }

    /** A new password. */
    record PasswordRequest(@Nullable String token, @Nullable String password) {
        /** Leaves everything out, so that no log shows it. */
        @Override
        public String toString() {
            return "PasswordRequest[]";
        }
    }

    /**
     * What a link invites to.
     *
     * @param workspace its name
     * @param role viewer, editor, analyst or admin
     */
    record InvitedAnswer(String workspace, String email, String role, Instant expiresAt) {}

    /** Whose password a link sets. */
    record ResetOfAnswer(String name, String email) {}
}
