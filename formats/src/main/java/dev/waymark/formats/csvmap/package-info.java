/** Maps as CSV, in and out. Start with {@link dev.waymark.formats.csvmap.CsvMap}. */
@NullMarked
package dev.waymark.formats.csvmap;

import org.jspecify.annotations.NullMarked;
