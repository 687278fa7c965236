package dev.waymark.testkit.naive.value;

import dev.waymark.testkit.naive.PlainEvent;

import java.util.Collection;

/**
 * Who recommends, the obvious way.
 *
 * @param referrals events of the type
 * @param advocates customers with any
 */
public record NaiveReferrals(long referrals, long advocates) {
    /** The referrals among some events. */
    public static NaiveReferrals of(Collection<PlainEvent> events, String type) {
        return new NaiveReferrals(
                events.stream().filter(event -> event.type().equals(type)).count(),
                events.stream()
                        .filter(event -> event.type().equals(type))
                        .map(PlainEvent::customer)
                        .distinct()
                        .count());
    }
}
