/** Survival on the shell. Start with {@link dev.waymark.cli.survival.SurvivalCommand}. */
@NullMarked
package dev.waymark.cli.survival;

import org.jspecify.annotations.NullMarked;
