package dev.waymark.formats.drawing;

/**
 * A place; x grows to the right, y downwards.
 *
 * @param x in points
 * @param y in points
 */
public record Point(double x, double y) {}
