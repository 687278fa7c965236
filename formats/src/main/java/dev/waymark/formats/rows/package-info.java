/**
 * The table that every event file is read as, whatever its format. Start with {@link
 * dev.waymark.formats.rows.RowSink}.
 */
@NullMarked
package dev.waymark.formats.rows;

import org.jspecify.annotations.NullMarked;
