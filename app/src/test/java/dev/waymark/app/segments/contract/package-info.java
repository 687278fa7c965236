/**
 * What every adapter of the store of segments must do. Start with {@link
 * dev.waymark.app.segments.contract.SegmentStoreContract}.
 */
@NullMarked
package dev.waymark.app.segments.contract;

import org.jspecify.annotations.NullMarked;
