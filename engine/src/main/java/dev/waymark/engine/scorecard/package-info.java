/**
 * How well each channel serves: what becomes of our messages and of customers' requests, when, and
 * by which variant. Start with {@link dev.waymark.engine.scorecard.ScorecardRequest}; {@link
 * dev.waymark.engine.scorecard.ScorecardKernel} answers it with {@link
 * dev.waymark.engine.scorecard.Scorecard}.
 */
@NullMarked
package dev.waymark.engine.scorecard;

import org.jspecify.annotations.NullMarked;
