package dev.waymark.formats.imports;

/**
 * Something in a file that could not be taken as it is.
 *
 * @param code stable, in upper case, for example {@code SCORE_CLAMPED}
 * @param message whole sentences in English that name the place and the value
 */
public record Notice(String code, String message) {}
