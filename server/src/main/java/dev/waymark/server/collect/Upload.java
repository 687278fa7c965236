package dev.waymark.server.collect;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file that was sent and is not imported yet.
 *
 * @param name as its sender calls it
 * @param file where it lies
 */
record Upload(String id, String workspace, String name, Path file, long bytes, Instant sentAt) {}
