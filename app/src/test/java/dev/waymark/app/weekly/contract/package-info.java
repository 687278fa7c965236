/**
 * What every adapter of the store of weekly sheets must do. Start with {@link
 * dev.waymark.app.weekly.contract.WeeklyStoreContract}.
 */
@NullMarked
package dev.waymark.app.weekly.contract;

import org.jspecify.annotations.NullMarked;
