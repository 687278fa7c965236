/**
 * What every adapter of the store of boards must do. Start with {@link
 * dev.waymark.app.boards.contract.BoardStoreContract}.
 */
@NullMarked
package dev.waymark.app.boards.contract;

import org.jspecify.annotations.NullMarked;
