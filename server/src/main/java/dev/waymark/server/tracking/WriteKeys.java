package dev.waymark.server.tracking;

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
public class WriteKeys {
    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 500;

    private final Sources sources;

    WriteKeys(Sources sources) {
        this.sources = sources;
    }

    /**
     * The key in the request's head, as the user of Basic authentication or as bearer; null if none
     * is.
     */
    @Nullable String inHead(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || header.length() > LONGEST) {
            return null;
        }
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return header.substring(BEARER.length()).strip();
        }
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        try {
            byte[] pair = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
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
    public Source source(@Nullable String key) {
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
