/**
 * Objectives in the shell: {@code waymark check}. Start with {@link
 * dev.waymark.cli.objectives.CheckCommand}.
 */
@NullMarked
package dev.waymark.cli.objectives;

import org.jspecify.annotations.NullMarked;
