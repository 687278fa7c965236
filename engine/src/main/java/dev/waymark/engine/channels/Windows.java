package dev.waymark.engine.channels;

import dev.waymark.engine.quantile.ValueWindows;
import dev.waymark.engine.quantile.WindowedSummary;

import org.jspecify.annotations.Nullable;

/** Which waits are worth keeping: of switches, of repeat contacts and of lost hand-offs. */
record Windows(ValueWindows switches, ValueWindows repeats, ValueWindows lost) {
    /** Keeps every wait of a number of pairs. */
    static Windows all(int pairs) {
        ValueWindows all = ValueWindows.all(pairs);
        return new Windows(all, all, all);
    }

    /** Guesses from a sample that kept every wait. */
    static Windows around(Tally sample, int pairs) {
        return new Windows(
                ValueWindows.around(sample.switches, pairs),
                ValueWindows.around(sample.contacts.repeats, pairs),
                ValueWindows.around(sample.contacts.lost, pairs));
    }

    /** The same, widened where a quantile lay outside; null if none did. */
    @Nullable Windows widened(
            WindowedSummary ofSwitches, WindowedSummary ofRepeats, WindowedSummary ofLost) {
        ValueWindows newSwitches = ofSwitches.widened();
        ValueWindows newRepeats = ofRepeats.widened();
        ValueWindows newLost = ofLost.widened();
        if (newSwitches == null && newRepeats == null && newLost == null) {
            return null;
        }
        return new Windows(
                newSwitches == null ? switches : newSwitches,
                newRepeats == null ? repeats : newRepeats,
                newLost == null ? lost : newLost);
    }
}
