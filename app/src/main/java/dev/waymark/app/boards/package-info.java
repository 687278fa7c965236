/**
 * Boards: saved views and metrics side by side, in an order that people choose. Start with {@link
 * dev.waymark.app.boards.Boards}.
 */
@NullMarked
package dev.waymark.app.boards;

import org.jspecify.annotations.NullMarked;
