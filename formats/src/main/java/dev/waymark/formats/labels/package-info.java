/**
 * The words that exported files show, in five languages. Start with {@link
 * dev.waymark.formats.labels.Labels}.
 */
@NullMarked
package dev.waymark.formats.labels;

import org.jspecify.annotations.NullMarked;
