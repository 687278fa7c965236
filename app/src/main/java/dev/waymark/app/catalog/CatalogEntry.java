package dev.waymark.app.catalog;

import dev.waymark.engine.catalog.Drift;
import dev.waymark.engine.catalog.PropertyEntry;
import dev.waymark.engine.catalog.Silence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A type of events as people see it.
 *
 * @param type its name as it arrives
 * @param name what analyses call it; null if they leave it out
 * @param hidden whether a rule of its own hides it
 * @param renamed whether a rule of its own calls it otherwise
 * @param channel that a rule of its own gives to events without one; null if none does
 * @param stage of the workspace's own stages; null if it is in none
 * @param mapped whether a step of any map is bound to it; null if no map was looked at
 * @param events one or more
 * @param customers with at least one, as events name them
 * @param first time of the earliest
 * @param last time of the latest that is not in the future
 * @param weeks events in each week up to the moment looked at, the last 26 at most
 * @param quality what is wrong with its events
 * @param properties by events descending
 * @param drift what changed in its properties, the latest first
 * @param silence null if it still arrives as ever
 */
public record CatalogEntry(
        String type,
        @Nullable String name,
        boolean hidden,
        boolean renamed,
        @Nullable String channel,
        @Nullable String stage,
        @Nullable Boolean mapped,
        long events,
        long customers,
        Instant first,
        Instant last,
        List<Long> weeks,
        CatalogQuality quality,
        List<CatalogProperty> properties,
        List<Drift> drift,
        @Nullable Silence silence) {
    public CatalogEntry {
        weeks = List.copyOf(weeks);
        properties = List.copyOf(properties);
        drift = List.copyOf(drift);
    }

    /**
     * What is wrong with events that were taken in.
     *
     * @param repeats all but the first of those with one customer, time and type
     * @param future whose time was more than an hour ahead when it was counted
     * @param retimed whose own time could not be believed and was replaced by when they came
     * @param withoutChannel that name no channel
     */
    public record CatalogQuality(long repeats, long future, long retimed, long withoutChannel) {}

    /**
     * A property of a type's events.
     *
     * @param property its name
     * @param personal whether it says who somebody is
     * @param examples up to three values; what is personal shows its first character alone
     */
    public record CatalogProperty(
            String property,
            boolean personal,
            long events,
            double share,
            Instant first,
            Instant last,
            List<PropertyEntry.KindCount> kinds,
            List<String> examples) {
        public CatalogProperty {
            kinds = List.copyOf(kinds);
            examples = List.copyOf(examples);
        }
    }
}
