/**
 * Files into a workspace, from the shell. Start with {@link dev.waymark.cli.collect.ImportCommand}.
 */
@NullMarked
package dev.waymark.cli.collect;

import org.jspecify.annotations.NullMarked;
