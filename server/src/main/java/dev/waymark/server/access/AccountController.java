package dev.waymark.server.access;

import static dev.waymark.engine.fault.JourneyException.access;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.User;
import dev.waymark.app.access.account.Account;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's own account. */
@RestController
@RequestMapping("/api/account")
class AccountController {
    private final AuditTrail trail;
    private final Account account;
    private final BrowserSessions sessions;
    private final ServerSettings settings;

    AccountController(
            Account account, BrowserSessions sessions, ServerSettings settings, AuditTrail trail) {
        this.trail = trail;
        this.account = account;
        this.sessions = sessions;
        this.settings = settings;
    }

    @PutMapping("/name")
    @Operation(operationId = "renameAccount", summary = "Changes the caller's own name.")
    SessionAnswer.Person rename(Actor actor, @RequestBody NameRequest body) {
        User renamed = account.rename(person(actor), Given.text(body.name(), "name"));
        trail.by(renamed).note(AuditAction.NAME_CHANGED);
        return SessionAnswer.Person.of(renamed);
    }

    @PostMapping("/password")
    @Operation(
            operationId = "changePassword",
            summary = "Changes the caller's own password; all other sessions end.")
    SessionAnswer changePassword(
            Actor actor,
            @RequestBody PasswordChange body,
            HttpServletRequest request,
            HttpServletResponse response) {
        User user = person(actor);
        SignInResult.SignedIn changed;
        try {
            changed =
                    account.changePassword(
                            user,
                            new Account.Change(
                                    Given.text(body.before(), "before"),
                                    Given.text(body.after(), "after")),
                            request.getRemoteAddr());
        } catch (JourneyException fault) {
            trail.refusal(fault, user);
            throw fault;
        }
        trail.by(actor).note(AuditAction.PASSWORD_CHANGED);
        return SessionAnswer.of(
                changed.user(),
                settings.demo(),
                false,
                sessions.begin(request, response, changed.secret()));
    }

    @PostMapping("/sign-out")
    @Operation(operationId = "signOutEverywhere", summary = "Ends all sessions of the caller.")
    SessionAnswer signOutEverywhere(
            Actor actor, HttpServletRequest request, HttpServletResponse response) {
        account.signOutEverywhere(person(actor));
        trail.by(actor).note(AuditAction.SIGNED_OUT_EVERYWHERE);
        return SessionAnswer.of(null, settings.demo(), false, sessions.end(request, response));
    }

    private static User person(Actor actor) {
        if (actor instanceof Actor.Person(User user)) {
            return user;
        }
        throw access("FORBIDDEN", "Only a person has an account of their own. Sign in as one.");
    }

    /** What the person shall be called. */
    record NameRequest(@Nullable String name) {}

    /**
     * A change of the password.
     *
     * @param before the one until now
     * @param after the one from now on
     */
    record PasswordChange(@Nullable String before, @Nullable String after) {
        /** Leaves everything out, so that no log shows it. */
        @Override
        public String toString() {
            return "PasswordChange[]";
        }
    }
}
