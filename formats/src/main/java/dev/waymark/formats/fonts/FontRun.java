package dev.waymark.formats.fonts;

/**
 * A piece of text in one font.
 *
 * @param face the font; it has every character of the text
 * @param text not empty
 */
public record FontRun(Face face, String text) {}
