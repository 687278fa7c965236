/**
 * Scores that customers give and that come as events: NPS, CSAT and CES, by step of a map. Start
 * with {@link dev.waymark.engine.scores.ScoresKernel}; {@link dev.waymark.engine.scores.ScoreKind}
 * has the formulas.
 */
@NullMarked
package dev.waymark.engine.scores;

import org.jspecify.annotations.NullMarked;
