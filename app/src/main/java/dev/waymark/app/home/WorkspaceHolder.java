package dev.waymark.app.home;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The process that has a workspace open. Only one may at a time.
 *
 * @param pid its number in the operating system
 * @param name what people call it, such as {@code waymark serve}
 * @param address where it takes requests, such as {@code http://localhost:8080}; null if it takes
 *     none
 * @param since when it opened the workspace
 */
public record WorkspaceHolder(long pid, String name, @Nullable String address, Instant since) {}
