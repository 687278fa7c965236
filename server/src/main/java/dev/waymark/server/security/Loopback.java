package dev.waymark.server.security;

import jakarta.servlet.http.HttpServletRequest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/** Tells requests that never leave this machine. */
final class Loopback {
    private static final Set<String> NAMES =
            Set.of(
                    "localhost",
                    "127.0.0.1",
                    "[::1]",
                    "::1",
                    "[0:0:0:0:0:0:0:1]",
                    "0:0:0:0:0:0:0:1");

    private Loopback() {}

    /** Whether the Host header names this machine; a foreign name that resolves here does not. */
    static boolean isNamed(HttpServletRequest request) {
        return NAMES.contains(request.getServerName());
    }

    /** Whether the connection comes from this machine. */
    static boolean isOrigin(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
