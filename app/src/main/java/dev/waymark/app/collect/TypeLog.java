package dev.waymark.app.collect;

import java.util.Map;

/** A workspace's log seen type by type. Safe for several threads. */
public interface TypeLog {
    /**
     * For each type that has some, how many events have the customer, the time and the type of
     * another one: all but the first of each such group. Cost: a pass over three narrow columns
     * that remembers every event; seconds for ten million.
     */
    Map<String, Long> repeats();

    /**
     * How many events of some types are older than allowed.
     *
     * @param before for each type, in milliseconds since 1970, the first moment that is kept; types
     *     that the log does not know are passed over
     * @return for each type that has some
     */
    Map<String, Long> older(Map<String, Long> before);

    /**
     * Removes the events that {@link #older} counts, all or none, safe on disk; the store's version
     * is a higher one afterwards if there were any. Names of customers who have no event left go
     * too, unless an import is open, which may hold events of theirs.
     *
     * @return how many were removed, for each type that had some
     */
    Map<String, Long> removeOlder(Map<String, Long> before);
}
