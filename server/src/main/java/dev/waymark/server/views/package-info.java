/** Saved views over HTTP. {@link dev.waymark.server.views.ViewsController} has the addresses. */
@NullMarked
package dev.waymark.server.views;

import org.jspecify.annotations.NullMarked;
