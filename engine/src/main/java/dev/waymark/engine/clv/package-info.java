/**
 * What customers will still buy, and what that is worth: BG/NBD for the number of purchases,
 * Gamma–Gamma for their value. {@link dev.waymark.engine.clv.PurchaseKernel} finds the purchases of
 * a log, {@link dev.waymark.engine.clv.ClvEstimate} gives {@link dev.waymark.engine.clv.Clv}.
 */
@NullMarked
package dev.waymark.engine.clv;

import org.jspecify.annotations.NullMarked;
