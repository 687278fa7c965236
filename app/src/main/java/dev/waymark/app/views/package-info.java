/**
 * Views that people keep: a screen with all that was chosen on it, under a name. Start with {@link
 * dev.waymark.app.views.Views}.
 */
@NullMarked
package dev.waymark.app.views;

import org.jspecify.annotations.NullMarked;
