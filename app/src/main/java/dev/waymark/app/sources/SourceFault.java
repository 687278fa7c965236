package dev.waymark.app.sources;

import java.time.Instant;

/**
 * Why something that a source sent was not taken.
 *
 * @param at when it came
 * @param code for programs
 * @param reason for people
 */
public record SourceFault(Instant at, String code, String reason) {}
