/** Survival over HTTP. {@link dev.waymark.server.survival.SurvivalController} has the address. */
@NullMarked
package dev.waymark.server.survival;

import org.jspecify.annotations.NullMarked;
