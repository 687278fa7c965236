package dev.waymark.app.pulls;

import dev.waymark.app.sources.SourceCounts;
import dev.waymark.app.sources.SourceFault;
import dev.waymark.formats.tracking.TrackedBatch;

import java.util.List;

/** Takes what a reader finds, step by step. For one thread. */
public interface PullSink {
    /**
     * Adds events to the log; when it returns, they and the checkpoint are safe on disk.
     *
     * @param bytes how large they were
     * @param checkpoint where to go on after them
     */
    void take(TrackedBatch batch, int bytes, String checkpoint);

    /** Notes what was added by another way, and where to go on. */
    void taken(SourceCounts counts, List<SourceFault> faults, String checkpoint);

    /** Whether the reader shall come to an end soon. */
    boolean isCancelled();
}
