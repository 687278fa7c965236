/**
 * Conditions on events and on whole journeys. Start with {@link
 * dev.waymark.engine.predicate.EventPredicate}, which {@link
 * dev.waymark.engine.predicate.PredicateText} reads, and {@link
 * dev.waymark.engine.predicate.JourneyFilter}, which {@link
 * dev.waymark.engine.predicate.FilterText} reads and {@link
 * dev.waymark.engine.predicate.FilterKernel} applies.
 */
@NullMarked
package dev.waymark.engine.predicate;

import org.jspecify.annotations.NullMarked;
