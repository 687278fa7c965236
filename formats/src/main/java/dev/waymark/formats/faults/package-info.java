/**
 * What is wrong in a file, row by row, and what becomes of the rows. Start with {@link
 * dev.waymark.formats.faults.Faults}.
 */
@NullMarked
package dev.waymark.formats.faults;

import org.jspecify.annotations.NullMarked;
