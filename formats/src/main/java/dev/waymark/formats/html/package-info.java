/**
 * Writes a map as one HTML file that opens offline. Start with {@link
 * dev.waymark.formats.html.HtmlWriter}.
 */
@NullMarked
package dev.waymark.formats.html;

import org.jspecify.annotations.NullMarked;
