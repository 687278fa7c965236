/**
 * A few journeys that stand for all. Start with {@link
 * dev.waymark.engine.representatives.RepresentativesKernel}, which gives {@link
 * dev.waymark.engine.representatives.Representatives}.
 */
@NullMarked
package dev.waymark.engine.representatives;

import org.jspecify.annotations.NullMarked;
