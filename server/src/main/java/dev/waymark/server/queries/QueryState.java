package dev.waymark.server.queries;

/**
 * How far an analysis is.
 *
 * @param id as its request gave it
 * @param state {@value #WAITING} for a free thread, {@value #RUNNING}, or {@value #NONE} if no
 *     analysis of this id runs (any more)
 * @param pass which pass over the log, or which other long step, it is in, from 1; how many there
 *     will be is not known before; 0 while it prepares
 * @param done parts of this pass that are done
 * @param total parts of this pass; 0 while it prepares
 * @param seconds since it was asked
 */
record QueryState(String id, String state, int pass, long done, long total, double seconds) {
    static final String WAITING = "waiting";
    static final String RUNNING = "running";
    static final String NONE = "none";

    /** No analysis of that id runs. */
    static QueryState none(String id) {
        return new QueryState(id, NONE, 0, 0, 0, 0);
    }
}
