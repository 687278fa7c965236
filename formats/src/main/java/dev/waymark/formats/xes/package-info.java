/** IEEE 1849 XES. Start with {@link dev.waymark.formats.xes.XesRows}. */
@NullMarked
package dev.waymark.formats.xes;

import org.jspecify.annotations.NullMarked;
