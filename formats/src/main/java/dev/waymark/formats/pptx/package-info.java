/** Writes drawings as PowerPoint slides. Start with {@link dev.waymark.formats.pptx.PptxWriter}. */
@NullMarked
package dev.waymark.formats.pptx;

import org.jspecify.annotations.NullMarked;
