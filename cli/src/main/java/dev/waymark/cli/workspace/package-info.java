/**
 * Analyses of a workspace: its log as the server would read it, with the maps and rules that are
 * kept beside it. Start with {@link dev.waymark.cli.workspace.SourceOptions}.
 */
@NullMarked
package dev.waymark.cli.workspace;

import org.jspecify.annotations.NullMarked;
