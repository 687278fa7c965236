package dev.waymark.formats.layout;

import dev.waymark.formats.labels.Labels;

/**
 * How a map is drawn.
 *
 * @param theme light or dark
 * @param labels the words of lanes and heads
 */
public record PictureOptions(Theme theme, Labels labels) {}
