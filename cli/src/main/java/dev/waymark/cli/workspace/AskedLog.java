package dev.waymark.cli.workspace;

import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.maps.map.JourneyMap;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** The log that a command asks: that of files, or that of a workspace. */
public sealed interface AskedLog extends AutoCloseable permits FileLog, KeptLog {
    /** Whether it is that of a workspace: then customers come under other names. */
    boolean isKept();

    /** The zone of weeks, and of times that name none. */
    ZoneId zone();

    /**
     * A map.
     *
     * @param meant its file or, in a workspace, its name or id
     */
    JourneyMap map(String meant);

    /** Those of some properties that the index can carry; what it cannot carry matches nothing. */
    List<String> known(Collection<String> properties);

    /**
     * The properties that groups of customers are told apart by, and {@code value}.
     *
     * @param named those that are asked for; empty for all
     */
    List<String> groups(Collection<String> named);

    /**
     * The journeys that are asked for.
     *
     * @param properties that the index shall carry
     * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_TYPE or UNKNOWN_PROPERTY if a
     *     condition names what the log lacks; DATA; WORKSPACE_IN_USE if a server has the workspace
     */
    JourneyIndex index(Collection<String> properties);

    @Override
    void close();
}
