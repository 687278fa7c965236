/**
 * From a file on disk to its plain bytes or characters, within bounds. Start with {@link
 * dev.waymark.formats.bytes.SourceFile}.
 */
@NullMarked
package dev.waymark.formats.bytes;

import org.jspecify.annotations.NullMarked;
