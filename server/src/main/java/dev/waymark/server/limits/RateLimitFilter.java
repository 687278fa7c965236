package dev.waymark.server.limits;

import static dev.waymark.engine.fault.JourneyException.limit;

import dev.waymark.server.problem.ProblemWriter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Slows down whoever signs in, sets up or uploads too often from one address. */
public final class RateLimitFilter extends OncePerRequestFilter {
    private static final Set<String> SIGN_IN_PATHS =
            Set.of(
                    "/api/session",
                    "/api/setup",
                    "/api/account/password",
                    "/api/invitations/look",
                    "/api/invitations/accept",
                    "/api/resets/look",
                    "/api/resets/use");

    private final RateLimit signIns = new RateLimit(60, Duration.ofMinutes(5));
    private final RateLimit uploads = new RateLimit(60, Duration.ofMinutes(5));
    private final RateLimit mapFiles = new RateLimit(60, Duration.ofMinutes(5));
    private final ProblemWriter problems;

    /** A filter that begins with full buckets. */
    public RateLimitFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> retryAfter = Optional.empty();
        if (BodyLimitFilter.isUpload(request)) {
            retryAfter = uploads.tryOnce(request.getRemoteAddr());
        } else if (BodyLimitFilter.isMapFile(request)) {
            retryAfter = mapFiles.tryOnce(request.getRemoteAddr());
        } else if (request.getMethod().equals("POST")
                && SIGN_IN_PATHS.contains(request.getServletPath())) {
            retryAfter = signIns.tryOnce(request.getRemoteAddr());
        }
        if (retryAfter.isPresent()) {
            long seconds = retryAfter.get().toSeconds();
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            problems.write(
                    response,
                    limit(
                            "TOO_MANY_REQUESTS",
                            "Too many requests of this kind from your address. Try again in %d"
                                    + " seconds.",
                            seconds));
        } else {
            chain.doFilter(request, response);
        }
    }
}
