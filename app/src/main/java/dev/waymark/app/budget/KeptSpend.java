package dev.waymark.app.budget;

import java.time.Instant;

/**
 * A workspace's own table of spend.
 *
 * @param spend what it says
 * @param savedAt when it was saved; whole milliseconds
 */
public record KeptSpend(Spend spend, Instant savedAt) {}
