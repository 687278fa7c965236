package dev.waymark.server.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

import java.time.Duration;
import java.util.Optional;

/**
 * Cookies that scripts cannot read and other sites cannot send along. They demand TLS everywhere
 * but on this machine itself, where they do without the {@code __Host-} prefix.
 */
final class Cookies {
    private static final String SECURE_PREFIX = "__Host-";

    private Cookies() {}

    static Optional<String> read(HttpServletRequest request, String name) {
        String full = fullName(request, name);
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(full) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Sends a cookie that lasts as long as said; zero removes it. */
    static void write(HttpServletRequest request, HttpServletResponse response, Fresh cookie) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(fullName(request, cookie.name()), cookie.value())
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(mustBeSecure(request))
                        .maxAge(cookie.maxAge())
                        .build()
                        .toString());
    }

    private static String fullName(HttpServletRequest request, String name) {
        return mustBeSecure(request) ? SECURE_PREFIX + name : name;
    }

    private static boolean mustBeSecure(HttpServletRequest request) {
        return request.isSecure() || !Loopback.isNamed(request) || !Loopback.isOrigin(request);
    }

    /** A cookie to send. */
    record Fresh(String name, String value, Duration maxAge) {}
}
