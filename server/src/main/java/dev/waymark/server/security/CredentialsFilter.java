package dev.waymark.server.security;

import static dev.waymark.engine.fault.JourneyException.access;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.keys.ApiKeys;
import dev.waymark.app.access.signin.SignIn;
import dev.waymark.server.ServerSettings;
import dev.waymark.server.problem.ProblemWriter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds out who is asking: a key counts before a session, a session before the demo. A key that is
 * no good ends the request; nobody falls back from it to a cookie.
 */
final class CredentialsFilter extends OncePerRequestFilter {
    private static final String BY_KEY = CredentialsFilter.class.getName() + ".byKey";
    private static final String SCHEME = "Bearer ";

    private final ApiKeys keys;
    private final SignIn signIn;
    private final BrowserSessions sessions;
    private final ServerSettings settings;
    private final ProblemWriter problems;

    CredentialsFilter(
            ApiKeys keys,
            SignIn signIn,
            BrowserSessions sessions,
            ServerSettings settings,
            ProblemWriter problems) {
        this.keys = keys;
        this.signIn = signIn;
        this.sessions = sessions;
        this.settings = settings;
        this.problems = problems;
    }

    /** Whether the request showed a valid key; browsers never send one by themselves. */
    static boolean isByKey(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(BY_KEY));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            String key = header.substring(SCHEME.length()).strip();
            Optional<Actor.Program> program = keys.recognise(key);
            if (program.isEmpty()) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                problems.write(
                        response,
                        access(
                                "INVALID_KEY",
                                "The key is unknown, expired or revoked. Make a new one in the"
                                        + " workspace's settings."));
                return;
            }
            request.setAttribute(BY_KEY, true);
            again(request, () -> keys.recognise(key).map(Actor.class::cast));
            remember(program.get());
        } else {
            Optional<String> secret = sessions.secret(request);
            Optional<Actor> visitor = visitor(request);
            again(request, () -> either(secret.flatMap(signIn::look), visitor));
            either(secret.flatMap(signIn::resume), visitor).ifPresent(CredentialsFilter::remember);
        }
        chain.doFilter(request, response);
    }

    private static Optional<Actor> either(Optional<Actor.Person> person, Optional<Actor> visitor) {
        return person.<Actor>map(found -> found).or(() -> visitor);
    }

    private Optional<Actor> visitor(HttpServletRequest request) {
        return settings.demo() && Loopback.isOrigin(request) && Loopback.isNamed(request)
                ? Optional.of(new Actor.DemoVisitor())
                : Optional.empty();
    }

    private static void again(HttpServletRequest request, Supplier<Optional<Actor>> find) {
        request.setAttribute(CurrentActor.AGAIN, find);
    }

    private static void remember(Actor actor) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ActorAuthentication(actor));
        SecurityContextHolder.setContext(context);
    }
}
