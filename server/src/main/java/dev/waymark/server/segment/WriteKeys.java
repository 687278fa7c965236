package dev.waymark.server.segment;

import static dev.waymark.engine.fault.JourneyException.access;

import dev.waymark.app.sources.Source;
import dev.waymark.app.sources.Sources;
import dev.waymark.engine.fault.JourneyException;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Finds the source whose write key a request shows. */
@Component
class WriteKeys {
    private static final String SCHEME = "Basic ";
    private static final int LONGEST = 500;

    private final Sources sources;

    WriteKeys(Sources sources) {
        this.sources = sources;
    }

    /** The key in the request's head, as the user of Basic authentication; null if none is. */
    @Nullable String inHead(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null
                || header.length() > LONGEST
                || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        try {
            byte[] pair = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String user = new String(pair, StandardCharsets.UTF_8).split(":", 2)[0];
            return user.isEmpty() ? null : user;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * The source of a key.
     *
     * @throws JourneyException ACCESS INVALID_KEY if it is no enabled source's
     */
    Source source(@Nullable String key) {
        if (key == null) {
            throw unknown();
        }
        return sources.recognise(key).orElseThrow(WriteKeys::unknown);
    }

    private static JourneyException unknown() {
        return access(
                "INVALID_KEY",
                "The write key is missing or unknown, or its source is switched off. Copy it from"
                        + " the workspace's sources.");
    }
}
