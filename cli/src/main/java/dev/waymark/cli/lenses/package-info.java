/** The command that looks at the same customers through three lenses. */
@NullMarked
package dev.waymark.cli.lenses;

import org.jspecify.annotations.NullMarked;
