/**
 * How far a workspace has come on the seven steps. Start with {@link
 * dev.waymark.app.maps.progress.SevenSteps}.
 */
@NullMarked
package dev.waymark.app.maps.progress;

import org.jspecify.annotations.NullMarked;
