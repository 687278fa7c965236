/**
 * What every adapter of the store of views must do. Start with {@link
 * dev.waymark.app.views.contract.ViewStoreContract}.
 */
@NullMarked
package dev.waymark.app.views.contract;

import org.jspecify.annotations.NullMarked;
