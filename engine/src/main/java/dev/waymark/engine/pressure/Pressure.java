package dev.waymark.engine.pressure;

import dev.waymark.engine.roles.Choice;
import dev.waymark.engine.statistics.Rate;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * How the number of our contacts goes with opting out and leaving. It shows what goes together, not
 * what causes what.
 *
 * @param definition what was counted
 * @param customers number of journeys with a contact of ours
 * @param contacts number of our contacts before an opt-out
 * @param optOuts number of customers who opted out
 * @param window how far back contacts count
 * @param horizon how long after a contact opt-out and exit count
 * @param levels from 1 on, without gaps up to the highest that was reached
 * @param outgoing types that were taken as our contacts
 * @param optOut types that were taken as opting out
 */
public record Pressure(
        String definition,
        long customers,
        long contacts,
        long optOuts,
        Duration window,
        Duration horizon,
        List<Level> levels,
        Choice outgoing,
        Choice optOut) {
    public Pressure {
        levels = List.copyOf(levels);
    }

    /**
     * A number of contacts within the window.
     *
     * @param level how many, one or more
     * @param orMore whether it stands for more contacts too
     * @param contacts how often a contact of ours brought somebody to it
     * @param customers who reached it at least a horizon before the end of the log
     * @param open who reached it later; they count in no rate
     * @param optedOut of {@code customers}; null if there is none, or no type means opting out
     * @param exited of {@code customers}; null if there is none
     */
    public record Level(
            int level,
            boolean orMore,
            long contacts,
            long customers,
            long open,
            @Nullable Rate optedOut,
            @Nullable Rate exited) {}
}
