/**
 * The weekly sheet over HTTP and by e-mail. {@link dev.waymark.server.weekly.WeeklyController} has
 * the addresses; {@link dev.waymark.server.weekly.WeeklyPost} sends what is due.
 */
@NullMarked
package dev.waymark.server.weekly;

import org.jspecify.annotations.NullMarked;
