package dev.waymark.engine.variants;

/**
 * A variant that the result lists.
 *
 * @param stored its number among the stored variants; −1 if it is none
 */
record Listed(Path path, int stored, int customers) {}
