/**
 * Where Waymark keeps its state on disk. Start with {@link dev.waymark.app.home.WaymarkHome};
 * {@link dev.waymark.app.home.WorkspaceHolder} tells which process has a workspace open.
 */
@NullMarked
package dev.waymark.app.home;

import org.jspecify.annotations.NullMarked;
