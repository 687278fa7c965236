package dev.waymark.app.collect;

/** Where the events of all workspaces are kept. Safe for several threads. */
public interface EventStores extends AutoCloseable {
    /**
     * The events of one workspace; opened, and created if new, at the first call, and shared
     * afterwards. Nobody but {@link #close(String)} and {@link #close()} closes it.
     *
     * @throws dev.waymark.engine.fault.JourneyException WORKSPACE_IN_USE if another process has it
     *     open; STORE_UNREADABLE if the file is none of ours or damaged
     */
    EventStore open(String workspace);

    /** The same events type by type; opened as {@link #open} does. */
    TypeLog types(String workspace);

    /** Closes one workspace if it is open, so that another process may open it. */
    void close(String workspace);

    /** Closes all. */
    @Override
    void close();
}
