/**
 * The restricted Markdown of cards as paragraphs of styled spans. Start with {@link
 * dev.waymark.formats.richtext.RichText}. HTML in a text is only text.
 */
@NullMarked
package dev.waymark.formats.richtext;

import org.jspecify.annotations.NullMarked;
