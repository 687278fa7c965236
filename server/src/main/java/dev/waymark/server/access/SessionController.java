package dev.waymark.server.access;

import static dev.waymark.engine.fault.JourneyException.access;
import static dev.waymark.engine.fault.JourneyException.limit;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.User;
import dev.waymark.app.access.signin.Credentials;
import dev.waymark.app.access.signin.SetUp;
import dev.waymark.app.access.signin.SignIn;
import dev.waymark.app.access.signin.SignInResult;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.server.ServerSettings;
import dev.waymark.server.audit.AuditTrail;
import dev.waymark.server.security.BrowserSessions;
import dev.waymark.server.security.CurrentActor;

import io.swagger.v3.oas.annotations.Operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Optional;

/** Signing in and out, and what a page must know before it shows anything. */
@RestController
@RequestMapping("/api/session")
class SessionController {
    private final AuditTrail trail;
    private final SignIn signIn;
    private final SetUp setUp;
    private final BrowserSessions sessions;
    private final ServerSettings settings;

    SessionController(
            SignIn signIn,
            SetUp setUp,
            BrowserSessions sessions,
            ServerSettings settings,
            AuditTrail trail) {
        this.trail = trail;
        this.signIn = signIn;
        this.setUp = setUp;
        this.sessions = sessions;
        this.settings = settings;
    }

    @GetMapping
    @Operation(summary = "Tells who is signed in, and the token that changes must carry.")
    SessionAnswer show(HttpServletRequest request) {
        User user =
                CurrentActor.find().orElse(null) instanceof Actor.Person(User known) ? known : null;
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            return answer(user, token);
        }
        throw new IllegalStateException("the security chain gave no CSRF token");
    }

    @PostMapping
    @Operation(summary = "Signs in with e-mail and password.")
    SessionAnswer begin(
            @RequestBody SignInRequest body,
            HttpServletRequest request,
            HttpServletResponse response) {
        String address = request.getRemoteAddr();
        return switch (signIn.signIn(
                new Credentials(
                        Given.text(body.email(), "email"),
                        Given.text(body.password(), "password"),
                        address))) {
            case SignInResult.SignedIn(User user, String secret) -> {
                trail.by(user).note(AuditAction.SIGNED_IN);
                yield answer(user, sessions.begin(request, response, secret));
            }
            case SignInResult.Refused() -> {
                refused(AuditAction.SIGN_IN_REFUSED, body.email());
                throw access(
                        "SIGN_IN_FAILED",
                        "E-mail or password is wrong. Check both; the password is case-sensitive.");
            }
            case SignInResult.TooMany tooMany -> {
                refused(AuditAction.SIGN_IN_THROTTLED, body.email());
                long seconds = tooMany.retryAfter().toSeconds();
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                throw limit(
                        "TOO_MANY_ATTEMPTS",
                        "Too many attempts to sign in. Try again in %d seconds.",
                        seconds);
            }
        };
    }

    @DeleteMapping
    @Operation(summary = "Signs out.")
    SessionAnswer end(HttpServletRequest request, HttpServletResponse response) {
        Optional<Actor> who = CurrentActor.find();
        CsrfToken token = sessions.end(request, response);
        who.ifPresent(actor -> trail.by(actor).note(AuditAction.SIGNED_OUT));
        return answer(null, token);
    }

    /** Names the account that was meant, if there is one; never what was typed. */
    private void refused(AuditAction action, @Nullable String typed) {
        trail.refusal(action, signIn.meant(typed == null ? "" : typed).orElse(null));
    }

    private SessionAnswer answer(@Nullable User user, CsrfToken token) {
        return SessionAnswer.of(user, settings.demo(), !settings.demo() && setUp.isNeeded(), token);
    }

    /** What a person types to sign in. */
    record SignInRequest(@Nullable String email, @Nullable String password) {
        /** Leaves everything out, so that no log shows it. */
        @Override
        public String toString() {
            return "SignInRequest[]";
        }
    }
}
