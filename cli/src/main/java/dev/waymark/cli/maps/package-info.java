/** Journey maps on the shell. Start with {@link dev.waymark.cli.maps.MapCommand}. */
@NullMarked
package dev.waymark.cli.maps;

import org.jspecify.annotations.NullMarked;
