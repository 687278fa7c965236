package dev.waymark.app.maps.commands;

import java.time.Instant;
import java.util.List;

/**
 * A command that was done and is kept.
 *
 * @param seq its number in the map, which is the map's version after it
 * @param op its name, see {@link MapCommand#op}
 * @param by who sent it, as people call them
 * @param at when it was done
 * @param set what it set
 * @param lost what it replaced unseen; mostly empty
 */
public record LoggedCommand(
        long seq, String op, String by, Instant at, List<FieldSet> set, List<Lost> lost) {
    public LoggedCommand {
        set = List.copyOf(set);
        lost = List.copyOf(lost);
    }
}
