/**
 * Links by which others read one map without signing in. Start with {@link
 * dev.waymark.app.maps.shares.MapShares}.
 */
@NullMarked
package dev.waymark.app.maps.shares;

import org.jspecify.annotations.NullMarked;
