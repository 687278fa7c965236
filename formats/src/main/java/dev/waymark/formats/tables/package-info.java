/**
 * Maps as tables: the grid (lanes by stages), the long form (one statement a row) and the full
 * tables, for spreadsheets. Start with {@link dev.waymark.formats.tables.TableImport}.
 */
@NullMarked
package dev.waymark.formats.tables;

import org.jspecify.annotations.NullMarked;
