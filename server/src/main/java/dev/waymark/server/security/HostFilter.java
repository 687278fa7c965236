package dev.waymark.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/**
 * Answers only requests that call the server by a name of this machine. Stands before the demo,
 * where a foreign site could otherwise rebind its own name to this machine and read along.
 */
final class HostFilter extends OncePerRequestFilter {
    private static final int MISDIRECTED_REQUEST = 421;

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Loopback.isNamed(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(MISDIRECTED_REQUEST);
        }
    }
}
