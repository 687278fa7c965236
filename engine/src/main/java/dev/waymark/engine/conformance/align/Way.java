package dev.waymark.engine.conformance.align;

/**
 * A way of a map beside those from each step to the next one: a branch or a loop.
 *
 * @param from id of the step where it begins
 * @param to id of the step where it ends
 */
public record Way(String from, String to) {}
