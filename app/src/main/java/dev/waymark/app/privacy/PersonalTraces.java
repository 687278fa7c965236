package dev.waymark.app.privacy;

import java.util.Collection;

/** A place beside the log in which something of a person may be kept. */
public interface PersonalTraces {
    /** What the place is called in a report: lower case, one word. */
    String place();

    /**
     * Removes whatever names a person.
     *
     * @param names what the person is called: customers and values of identifiers
     * @return how many things were removed; 0 if the place only forgets what it had kept
     */
    long erase(String workspace, Collection<String> names);

    /**
     * Whether the place is to be erased from before the log is, so that an erasure that is cut off
     * there can be asked for again.
     */
    default boolean isBeforeLog() {
        return false;
    }

    /**
     * Looks again after the erasure; what it finds is removed too.
     *
     * @return how many things still named the person; 0 for a place that only forgets
     */
    default long left(String workspace, Collection<String> names) {
        return erase(workspace, names);
    }
}
