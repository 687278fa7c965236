package dev.waymark.formats.tracking.clients;

import dev.waymark.formats.tracking.TrackedBatch;

import java.util.List;

/**
 * What a request of Mixpanel's import brought.
 *
 * @param batch its events
 * @param failed why each of the others is none, in order
 */
public record MixpanelBatch(TrackedBatch batch, List<Failed> failed) {
    public MixpanelBatch {
        failed = List.copyOf(failed);
    }

    /**
     * A record that is not taken.
     *
     * @param index its place in the request, from 0
     * @param insertId its own identifier; empty if it gave none
     * @param field where the fault lies; empty if in the whole
     * @param message what is wrong, for people
     */
    public record Failed(int index, String insertId, String field, String message) {}
}
