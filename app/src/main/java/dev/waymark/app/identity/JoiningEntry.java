package dev.waymark.app.identity;

import dev.waymark.engine.identity.Joining;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A joining as the shell and the HTTP interface list it.
 *
 * @param outcome merged, limit, separated or shared
 * @param identifier what kind of identifier it was
 * @param value its value
 * @param customer the customer whose events said it
 * @param kept the profile that went on
 * @param joined the profile that was joined to it, or would have been
 * @param limit the identifier whose limit refused it; null if none did
 * @param since the earliest such event
 * @param until the latest
 * @param events how many said so
 */
public record JoiningEntry(
        String outcome,
        String identifier,
        String value,
        String customer,
        String kept,
        String joined,
        @Nullable String limit,
        Instant since,
        Instant until,
        long events) {
    /** The entry of a joining. */
    public static JoiningEntry of(Joining joining) {
        return new JoiningEntry(
                joining.outcome().label(),
                joining.link().identifier(),
                joining.link().value(),
                joining.link().customer(),
                joining.kept(),
                joining.joined(),
                joining.limit(),
                Instant.ofEpochMilli(joining.link().firstMillis()),
                Instant.ofEpochMilli(joining.link().lastMillis()),
                joining.link().events());
    }
}
