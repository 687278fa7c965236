/**
 * The open fonts that pictures and documents embed: Noto Sans, Noto Sans SC and Noto Emoji, all
 * under the SIL Open Font License. Start with {@link dev.waymark.formats.fonts.FontRuns}, which
 * cuts a text into runs of one font each; no fonts of the machine are ever used.
 */
@NullMarked
package dev.waymark.formats.fonts;

import org.jspecify.annotations.NullMarked;
