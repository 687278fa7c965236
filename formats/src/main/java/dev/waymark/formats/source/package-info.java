/**
 * Any event file: recognise it, preview it, read it. Start with {@link
 * dev.waymark.formats.source.EventFile}.
 */
@NullMarked
package dev.waymark.formats.source;

import org.jspecify.annotations.NullMarked;
