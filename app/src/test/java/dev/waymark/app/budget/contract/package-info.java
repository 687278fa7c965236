/**
 * What every adapter of the store of spend must do. Start with {@link
 * dev.waymark.app.budget.contract.SpendStoreContract}.
 */
@NullMarked
package dev.waymark.app.budget.contract;

import org.jspecify.annotations.NullMarked;
