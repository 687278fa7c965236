package dev.waymark.engine.bottlenecks;

import dev.waymark.engine.quantile.ValueWindows;
import dev.waymark.engine.quantile.WindowedSummary;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * Which waits are worth keeping: of pairs of stages, and of their two parts; null if no stage holds
 * both.
 */
record WaitWindows(ValueWindows pairs, @Nullable ValueWindows parts) {
    /**
     * Keeps every wait that is asked for.
     *
     * @param isMixed for each stage whether events of ours and of the customer's own are in it
     */
    static WaitWindows all(boolean[] isMixed) {
        int stages = isMixed.length;
        ValueWindows parts = ValueWindows.all(2 * stages * stages);
        boolean isAnyMixed = false;
        for (int part = 0; part < 2 * stages * stages; part++) {
            boolean isAsked = isMixed[part / 2 % stages];
            isAnyMixed |= isAsked;
            if (!isAsked) {
                parts.keepNothing(part);
            }
        }
        return new WaitWindows(ValueWindows.all(stages * stages), isAnyMixed ? parts : null);
    }

    /** Those with which the log must be read again; null if no quantile was missed. */
    static @Nullable WaitWindows widened(WindowedSummary pairs, @Nullable WindowedSummary parts) {
        ValueWindows newPairs = pairs.widened();
        ValueWindows newParts = parts == null ? null : parts.widened();
        if (newPairs == null && newParts == null) {
            return null;
        }
        return new WaitWindows(
                Objects.requireNonNullElse(newPairs, pairs.windows()),
                parts == null ? null : Objects.requireNonNullElse(newParts, parts.windows()));
    }
}
