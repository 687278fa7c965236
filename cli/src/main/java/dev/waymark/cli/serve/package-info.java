/**
 * The commands that run a server; the only ones that load Spring. Start with {@link
 * dev.waymark.cli.serve.ServeCommand}.
 */
@NullMarked
package dev.waymark.cli.serve;

import org.jspecify.annotations.NullMarked;
