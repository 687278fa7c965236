/**
 * The channel scorecard over HTTP. {@link dev.waymark.server.scorecard.ScorecardController} has the
 * address.
 */
@NullMarked
package dev.waymark.server.scorecard;

import org.jspecify.annotations.NullMarked;
