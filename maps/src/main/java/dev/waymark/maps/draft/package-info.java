/**
 * A first journey map drafted from what a log holds. Start with {@link
 * dev.waymark.maps.draft.DraftMap}; {@link dev.waymark.maps.draft.LogFacts} is what it looks at,
 * {@link dev.waymark.maps.draft.DraftJourneys} puts real journeys on it.
 */
@NullMarked
package dev.waymark.maps.draft;

import org.jspecify.annotations.NullMarked;
