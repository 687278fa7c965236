package dev.waymark.server.security;

import dev.waymark.app.access.User;
import dev.waymark.app.access.signin.Secrets;
import dev.waymark.app.access.signin.SessionRules;
import dev.waymark.app.access.signin.SignIn;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;

/**
 * The session of a browser: a cookie with its secret, and a second cookie with a seed. The CSRF
 * token is a hash over both, so that no other site knows it, it ends with the session, and the
 * server keeps nothing for it.
 */
@Component
public class BrowserSessions implements CsrfTokenRepository {
    /** The header in which browsers send the CSRF token. */
    public static final String CSRF_HEADER = "X-CSRF-Token";

    private static final String SESSION = "waymark_session";
    private static final String SEED = "waymark_csrf";
    private static final String NEW_SEED = BrowserSessions.class.getName() + ".seed";

    private final Secrets secrets;
    private final SignIn signIn;
    private final SessionRules rules;

    BrowserSessions(Secrets secrets, SignIn signIn, SessionRules rules) {
        this.secrets = secrets;
        this.signIn = signIn;
        this.rules = rules;
    }

    /** The secret that the browser sent, whether or not it opens a session. */
    Optional<String> secret(HttpServletRequest request) {
        return Cookies.read(request, SESSION);
    }

    /**
     * Hands a new session to the browser, ends the one it had, and returns the CSRF token to use
     * from now on.
     */
    public CsrfToken begin(
            HttpServletRequest request, HttpServletResponse response, String newSecret) {
        secret(request).ifPresent(signIn::signOut);
        Cookies.write(request, response, new Cookies.Fresh(SESSION, newSecret, rules.total()));
        return freshToken(request, response, newSecret);
    }

    /** Begins a session for a person who is known by other means than a password. */
    public CsrfToken beginFor(HttpServletRequest request, HttpServletResponse response, User user) {
        return begin(request, response, signIn.open(user));
    }

    /** Ends the browser's session and returns the CSRF token to use from now on. */
    public CsrfToken end(HttpServletRequest request, HttpServletResponse response) {
        secret(request).ifPresent(signIn::signOut);
        Cookies.write(request, response, new Cookies.Fresh(SESSION, "", Duration.ZERO));
        return freshToken(request, response, "");
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        String seed = secrets.next();
        request.setAttribute(NEW_SEED, seed);
        return token(seed, secret(request).orElse(""));
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(NEW_SEED) instanceof String seed) {
            Cookies.write(request, response, new Cookies.Fresh(SEED, seed, rules.total()));
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return Cookies.read(request, SEED)
                .map(seed -> token(seed, secret(request).orElse("")))
                .orElse(null);
    }

    private CsrfToken freshToken(
            HttpServletRequest request, HttpServletResponse response, String sessionSecret) {
        String seed = secrets.next();
        Cookies.write(request, response, new Cookies.Fresh(SEED, seed, rules.total()));
        return token(seed, sessionSecret);
    }

    private static CsrfToken token(String seed, String sessionSecret) {
        return new DefaultCsrfToken(
                CSRF_HEADER, "_csrf", Secrets.hash("csrf|" + seed + "|" + sessionSecret));
    }
}
