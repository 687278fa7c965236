/**
 * Conditions on events, as a map's bindings state them. Start with {@link
 * dev.waymark.engine.predicate.EventPredicate}; {@link dev.waymark.engine.predicate.PredicateText}
 * reads what people write.
 */
@NullMarked
package dev.waymark.engine.predicate;

import org.jspecify.annotations.NullMarked;
