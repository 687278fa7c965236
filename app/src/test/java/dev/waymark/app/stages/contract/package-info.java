/**
 * What every adapter of the store of stages must do. Start with {@link
 * dev.waymark.app.stages.contract.StageStoreContract}.
 */
@NullMarked
package dev.waymark.app.stages.contract;

import org.jspecify.annotations.NullMarked;
