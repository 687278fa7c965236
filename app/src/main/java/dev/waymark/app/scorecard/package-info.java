/**
 * How well each channel serves, as people ask for it in the shell and over HTTP. Start with {@link
 * dev.waymark.app.scorecard.ScorecardOptions}.
 */
@NullMarked
package dev.waymark.app.scorecard;

import org.jspecify.annotations.NullMarked;
