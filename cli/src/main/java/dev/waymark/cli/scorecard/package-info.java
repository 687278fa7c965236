/**
 * How well each channel serves, on the shell. Start with {@link
 * dev.waymark.cli.scorecard.ScorecardCommand}.
 */
@NullMarked
package dev.waymark.cli.scorecard;

import org.jspecify.annotations.NullMarked;
