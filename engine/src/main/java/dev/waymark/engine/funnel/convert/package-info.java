/**
 * How long conversions take: {@link dev.waymark.engine.funnel.convert.TimeToConvert} says it in
 * numbers and as a histogram.
 */
@NullMarked
package dev.waymark.engine.funnel.convert;

import org.jspecify.annotations.NullMarked;
