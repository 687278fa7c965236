/** Attribution on the shell. Start with {@link dev.waymark.cli.attribution.AttributionCommand}. */
@NullMarked
package dev.waymark.cli.attribution;

import org.jspecify.annotations.NullMarked;
