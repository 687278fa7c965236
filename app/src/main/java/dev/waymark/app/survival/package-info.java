/**
 * Survival as people ask for it, in the shell and over HTTP. Start with {@link
 * dev.waymark.app.survival.SurvivalOptions}.
 */
@NullMarked
package dev.waymark.app.survival;

import org.jspecify.annotations.NullMarked;
