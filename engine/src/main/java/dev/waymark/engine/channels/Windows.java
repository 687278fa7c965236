package dev.waymark.engine.channels;

import dev.waymark.engine.quantile.ValueWindows;
import dev.waymark.engine.quantile.WindowedSummary;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** Which waits are worth keeping: of switches, of repeat contacts and of lost hand-offs. */
record Windows(ValueWindows switches, ValueWindows repeats, ValueWindows lost) {
    /** Keeps every wait of a number of pairs. */
    static Windows all(int pairs) {
        ValueWindows all = ValueWindows.all(pairs);
        return new Windows(all, all, all);
    }

    /** Those with which the log must be read again; null if no quantile was missed. */
    static @Nullable Windows widened(
            WindowedSummary switches, WindowedSummary repeats, WindowedSummary lost) {
        ValueWindows newSwitches = switches.widened();
        ValueWindows newRepeats = repeats.widened();
        ValueWindows newLost = lost.widened();
        if (newSwitches == null && newRepeats == null && newLost == null) {
            return null;
        }
        return new Windows(
                Objects.requireNonNullElse(newSwitches, switches.windows()),
                Objects.requireNonNullElse(newRepeats, repeats.windows()),
                Objects.requireNonNullElse(newLost, lost.windows()));
    }
}
