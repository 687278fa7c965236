/**
 * Small tables that analyses take beside or instead of a log: paths, purchases, tenures, spend.
 * Start with {@link dev.waymark.formats.table.TextTable}, which a {@link
 * dev.waymark.formats.table.TableReading} reads.
 */
@NullMarked
package dev.waymark.formats.table;

import org.jspecify.annotations.NullMarked;
