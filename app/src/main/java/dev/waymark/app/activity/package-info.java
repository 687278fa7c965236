/**
 * Activity as people ask for it, in the shell and over HTTP. Start with {@link
 * dev.waymark.app.activity.ActivityOptions}; {@link dev.waymark.app.activity.RepeatOptions} asks
 * who buys again.
 */
@NullMarked
package dev.waymark.app.activity;

import org.jspecify.annotations.NullMarked;
