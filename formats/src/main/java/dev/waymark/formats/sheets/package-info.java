/** Events in Excel workbooks. Start with {@link dev.waymark.formats.sheets.SheetRows}. */
@NullMarked
package dev.waymark.formats.sheets;

import org.jspecify.annotations.NullMarked;
