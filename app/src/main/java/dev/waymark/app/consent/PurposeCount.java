package dev.waymark.app.consent;

/**
 * How many profiles said something of a purpose.
 *
 * @param purpose its name
 * @param granted profiles that agreed last
 * @param denied profiles that refused last
 */
public record PurposeCount(String purpose, long granted, long denied) {}
