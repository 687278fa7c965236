/**
 * Small tables that analyses take beside or instead of a log: paths, purchases, spend. Start with
 * {@link dev.waymark.formats.table.TextTable}.
 */
@NullMarked
package dev.waymark.formats.table;

import org.jspecify.annotations.NullMarked;
