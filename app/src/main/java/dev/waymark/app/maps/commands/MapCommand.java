package dev.waymark.app.maps.commands;

import static dev.waymark.engine.fault.JourneyException.require;

import java.util.List;

/**
 * A change of a map, done whole or not at all.
 *
 * @param op its name for ever: the client's instance, a colon, a number; at most 200 characters
 * @param base the number of the last command that its author had seen, 0 or more
 * @param set what it sets; one or more
 */
public record MapCommand(String op, long base, List<FieldSet> set) {
    /** The longest name. */
    public static final int MAX_OP = 200;

    /** The most records that one command sets. */
    public static final int MAX_SETS = 40_000;

    public MapCommand {
        require(
                op.length() <= MAX_OP && op.indexOf(':') > 0,
                "op \"%s\" is no name of a command. Give \"client:number\".",
                op.length() <= MAX_OP ? op : op.substring(0, 40) + "…");
        require(base >= 0, "base (%d) must be 0 or more.", base);
        require(
                !set.isEmpty() && set.size() <= MAX_SETS,
                "set has %d records and may have 1 to %d.",
                set.size(),
                MAX_SETS);
        set = List.copyOf(set);
    }

    /** The instance of a program that sent it. */
    public String client() {
        return op.substring(0, op.lastIndexOf(':'));
    }
}
