package dev.waymark.app.webhooks;

import dev.waymark.app.privacy.PersonalTraces;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last request of each source, for people to map on it. In memory only, of a few sources, and
 * gone with the process: it may hold personal data. Safe for several threads.
 */
public final class LastRequests implements PersonalTraces {
    private static final int SOURCES = 100;
    private static final int LONGEST = 65_536;

    private final Clock clock;
    private final Map<String, Request> requests = new LinkedHashMap<>();

    /** No requests yet. */
    public LastRequests(Clock clock) {
        this.clock = clock;
    }

    /**
     * A request.
     *
     * @param body as text
     */
    public record Request(Instant at, String body) {}

    /** Remembers a body, unless it is longer than 64 KB. */
    public synchronized void remember(String sourceId, byte[] body) {
        if (body.length > LONGEST) {
            return;
        }
        requests.remove(sourceId);
        requests.put(
                sourceId, new Request(clock.instant(), new String(body, StandardCharsets.UTF_8)));
        if (requests.size() > SOURCES) {
            requests.remove(requests.keySet().iterator().next());
        }
    }

    /** The last one of a source; empty if none came since the start of this process. */
    public synchronized Optional<Request> of(String sourceId) {
        return Optional.ofNullable(requests.get(sourceId));
    }

    @Override
    public String place() {
        return "webhooks";
    }

    /** Forgets all: what names whom in them is not known. */
    @Override
    public synchronized long erase(String workspace, Collection<String> names) {
        requests.clear();
        return 0;
    }
}
