/** Boards over HTTP. {@link dev.waymark.server.boards.BoardsController} has the addresses. */
@NullMarked
package dev.waymark.server.boards;

import org.jspecify.annotations.NullMarked;
