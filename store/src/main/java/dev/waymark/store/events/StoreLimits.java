package dev.waymark.store.events;

import static dev.waymark.engine.fault.JourneyException.require;

/**
 * What the event stores of a process may use.
 *
 * @param memoryMegabytes DuckDB's memory for one workspace, 64 or more; beyond it DuckDB works in
 *     the workspace's {@code temp} folder
 * @param tempMegabytes the most that the {@code temp} folder may take, 0 or more; work that needs
 *     more fails and changes nothing
 * @param threads threads of one query inside DuckDB, one or more
 * @param workers calls into DuckDB that run at a time in the whole process, two or more; further
 *     ones wait
 * @param reserveMegabytes room on the disk below which no single event is taken, 0 or more
 */
public record StoreLimits(
        int memoryMegabytes, int tempMegabytes, int threads, int workers, int reserveMegabytes) {
    /**
     * 1 GB of memory and 100 GB of disk for a workspace, a thread for each processor, eight calls
     * at a time, 256 MB of the disk left free by single events.
     */
    public static final StoreLimits DEFAULT =
            new StoreLimits(1024, 102_400, Runtime.getRuntime().availableProcessors(), 8, 256);

    public StoreLimits {
        require(memoryMegabytes >= 64, "memoryMegabytes (%d) must be 64 or more.", memoryMegabytes);
        require(tempMegabytes >= 0, "tempMegabytes (%d) must be 0 or more.", tempMegabytes);
        require(1 <= threads, "threads (%d) must be 1 or more.", threads);
        require(2 <= workers, "workers (%d) must be 2 or more.", workers);
        require(
                reserveMegabytes >= 0,
                "reserveMegabytes (%d) must be 0 or more.",
                reserveMegabytes);
    }
}
