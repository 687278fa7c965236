/**
 * Tables as Excel workbooks, in and out. Start with {@link dev.waymark.formats.xlsx.XlsxWriter} and
 * {@link dev.waymark.formats.xlsx.XlsxReader}.
 */
@NullMarked
package dev.waymark.formats.xlsx;

import org.jspecify.annotations.NullMarked;
