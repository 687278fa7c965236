/**
 * What every adapter of the store of rules of lenses must do. Start with {@link
 * dev.waymark.app.lenses.contract.LensRuleStoreContract}.
 */
@NullMarked
package dev.waymark.app.lenses.contract;

import org.jspecify.annotations.NullMarked;
