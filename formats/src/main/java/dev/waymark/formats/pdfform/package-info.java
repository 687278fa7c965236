/**
 * Maps as fillable PDF forms, out and back in. Start with {@link
 * dev.waymark.formats.pdfform.FormWriter} and {@link dev.waymark.formats.pdfform.FormReader}.
 */
@NullMarked
package dev.waymark.formats.pdfform;

import org.jspecify.annotations.NullMarked;
