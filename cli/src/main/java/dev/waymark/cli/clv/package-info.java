/** Customer lifetime value on the shell. Start with {@link dev.waymark.cli.clv.ClvCommand}. */
@NullMarked
package dev.waymark.cli.clv;

import org.jspecify.annotations.NullMarked;
