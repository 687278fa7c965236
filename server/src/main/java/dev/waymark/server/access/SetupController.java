package dev.waymark.server.access;

import dev.waymark.app.access.User;
import dev.waymark.app.access.signin.SetUp;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.server.ServerSettings;
import dev.waymark.server.audit.AuditTrail;
import dev.waymark.server.security.BrowserSessions;

import io.swagger.v3.oas.annotations.Operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes the administrator on the first start and signs them in. */
@RestController
class SetupController {
    private final AuditTrail trail;
    private final SetUp setUp;
    private final BrowserSessions sessions;
    private final ServerSettings settings;

    SetupController(
            SetUp setUp, BrowserSessions sessions, ServerSettings settings, AuditTrail trail) {
        this.trail = trail;
        this.setUp = setUp;
        this.sessions = sessions;
        this.settings = settings;
    }

    @PostMapping("/api/setup")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes the administrator with the token from the server's console.")
    SessionAnswer complete(
            @RequestBody SetupRequest body,
            HttpServletRequest request,
            HttpServletResponse response) {
        User user =
                setUp.complete(
                        Given.text(body.token(), "token"),
                        new SetUp.NewAdministrator(
                                Given.text(body.name(), "name"),
                                Given.text(body.email(), "email"),
                                Given.text(body.password(), "password")));
        trail.by(user).note(AuditAction.SET_UP);
        return SessionAnswer.of(
                user, settings.demo(), false, sessions.beginFor(request, response, user));
    }

    /** What the first administrator types. */
    record SetupRequest(
            @Nullable String token,
            @Nullable String name,
            @Nullable String email,
            @Nullable String password) {
        /** Leaves everything out, so that no log shows it. */
        @Override
        public String toString() {
            return "SetupRequest[]";
        }
    }
}
