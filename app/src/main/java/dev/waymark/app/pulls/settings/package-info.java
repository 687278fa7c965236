/**
 * What a pull reads, and what the server's configuration lets it read. Start with {@link
 * dev.waymark.app.pulls.settings.PullSettings}.
 */
@NullMarked
package dev.waymark.app.pulls.settings;

import org.jspecify.annotations.NullMarked;
