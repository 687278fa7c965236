package dev.waymark.app.identity;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

/**
 * Which merges are asked for.
 *
 * @param outcome {@code merged}, {@code limit}, {@code separated} or {@code shared}; null for all
 * @param search part of a customer's name or an identifier's value, in any case; null or blank for
 *     all
 * @param offset how many are passed over, 0 or more
 * @param limit how many are given, 1 to 500
 */
public record MergeQuestion(
        @Nullable String outcome, @Nullable String search, int offset, int limit) {
    private static final int MOST = 500;
    private static final int LONGEST = 255;

    public MergeQuestion {
        require(offset >= 0, "offset (%d) must be 0 or more.", offset);
        require(1 <= limit && limit <= MOST, "limit (%d) must be from 1 to %d.", limit, MOST);
        require(
                search == null || search.length() <= LONGEST,
                "search is longer than %d characters.",
                LONGEST);
    }
}
