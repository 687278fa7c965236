/**
 * Writes drawings as tagged PDF with vectors and embedded fonts. Start with {@link
 * dev.waymark.formats.pdf.PdfWriter}.
 */
@NullMarked
package dev.waymark.formats.pdf;

import org.jspecify.annotations.NullMarked;
