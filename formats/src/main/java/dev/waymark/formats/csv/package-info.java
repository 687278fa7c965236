/** Delimited text. Start with {@link dev.waymark.formats.csv.CsvRows}. */
@NullMarked
package dev.waymark.formats.csv;

import org.jspecify.annotations.NullMarked;
