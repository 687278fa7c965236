/** How the shell names stages. Start with {@link dev.waymark.cli.stages.StageOptions}. */
@NullMarked
package dev.waymark.cli.stages;

import org.jspecify.annotations.NullMarked;
