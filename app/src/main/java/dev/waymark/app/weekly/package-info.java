/**
 * The weekly sheet: up to five metrics of the last complete week beside the week before, on screen,
 * in the shell and by e-mail. Start with {@link dev.waymark.app.weekly.WeeklySheets} and its result
 * {@link dev.waymark.app.weekly.WeeklySheet}; {@link dev.waymark.app.weekly.WeeklyMails} sends it.
 */
@NullMarked
package dev.waymark.app.weekly;

import org.jspecify.annotations.NullMarked;
