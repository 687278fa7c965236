/**
 * What every adapter of the store of maps must do. Start with {@link
 * dev.waymark.app.maps.contract.MapStoreContract}.
 */
@NullMarked
package dev.waymark.app.maps.contract;

import org.jspecify.annotations.NullMarked;
