/** The command that puts two segments side by side. */
@NullMarked
package dev.waymark.cli.compare;

import org.jspecify.annotations.NullMarked;
