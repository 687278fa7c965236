/**
 * Where the shell starts, and where faults become exit codes. Start with {@link
 * dev.waymark.cli.launch.Waymark}.
 */
@NullMarked
package dev.waymark.cli.launch;

import org.jspecify.annotations.NullMarked;
