package dev.waymark.engine.channels;

import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.roles.Choice;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * How customers move between channels. Counts and quantiles are exact. Pairs are listed most
 * frequent first, ties by the first channel, then the second.
 *
 * @param definition what was counted
 * @param customers number of journeys, zero or more
 * @param events number of events
 * @param withoutChannel number of events that name no channel; only as resolving ones they count
 * @param channels every channel that occurs; most events first, ties by name
 * @param switches every pair of channels that a customer used one directly after the other, equal
 *     ones too
 * @param repeats repeat contacts
 * @param lost hand-offs lost
 * @param resolutions contacts per resolution, and those that needed no person of ours
 * @param mix digital and physical share: the whole log first, then the stages in the given order
 * @param contacts types that were taken as contacts
 * @param resolving types that were taken as resolving
 * @param digital channels that were taken as digital
 * @param physical channels that were taken as physical
 * @param selfService channels that were taken as self-service
 */
public record Channels(
        String definition,
        long customers,
        long events,
        long withoutChannel,
        List<Channel> channels,
        List<Pair> switches,
        Repeats repeats,
        Lost lost,
        Resolutions resolutions,
        List<Mix> mix,
        Choice contacts,
        Choice resolving,
        Choice digital,
        Choice physical,
        Choice selfService) {
    public Channels {
        channels = List.copyOf(channels);
        switches = List.copyOf(switches);
        mix = List.copyOf(mix);
    }

    /**
     * A channel.
     *
     * @param events on it, one or more
     * @param customers with at least one
     * @param kind {@code digital} or {@code physical}; null if neither list names it
     */
    public record Channel(String channel, long events, long customers, @Nullable String kind) {}

    /**
     * One channel after another.
     *
     * @param count how often, one or more
     * @param customers with at least one
     * @param waiting {@code wait} in JSON: from the first event to the second
     */
    public record Pair(
            String from, String to, long count, long customers, DurationSummary waiting) {}

    /**
     * Contacts that were followed by another one within the window.
     *
     * @param window how long after the contact
     * @param topic the property that both share; null if none was asked for
     * @param contacts number of contacts, zero or more
     * @param withoutTopic contacts that do not say their topic: never repeated, never a repeat
     * @param repeated contacts that were repeated, {@code sameChannel + otherChannel}
     * @param share {@code repeated} of {@code contacts}; null if there is no contact
     * @param sameChannel repeated on the same channel
     * @param otherChannel repeated on another channel
     * @param pairs by the channel of the contact and of its repeat
     */
    public record Repeats(
            Duration window,
            @Nullable String topic,
            long contacts,
            long withoutTopic,
            long repeated,
            @Nullable Double share,
            long sameChannel,
            long otherChannel,
            List<Repeat> pairs) {
        public Repeats {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * Contacts on one channel that were repeated on one channel.
     *
     * @param share of all contacts on the first channel, above 0 up to 1
     * @param waiting {@code wait} in JSON: from the contact to its repeat
     */
    public record Repeat(
            String from,
            String to,
            long count,
            long customers,
            double share,
            DurationSummary waiting) {}

    /**
     * Contacts repeated on another channel before anything was resolved.
     *
     * @param count how many
     * @param share of all contacts; null if there is no contact
     * @param pairs by the channel of the contact and of its repeat
     */
    public record Lost(long count, @Nullable Double share, List<Pair> pairs) {
        public Lost {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * Spans of a customer's time, each ended by a resolving event.
     *
     * @param count number of resolving events, zero or more
     * @param contacts in all these spans
     * @param contactsPerResolution their mean; null if nothing was resolved
     * @param byContacts how many spans hold how many contacts, fewest first
     * @param selfService spans of which the resolving event and every contact lie on self-service
     *     channels
     * @param selfServiceShare of all spans; null if nothing was resolved
     * @param unresolved contacts after which nothing was resolved
     */
    public record Resolutions(
            long count,
            long contacts,
            @Nullable Double contactsPerResolution,
            List<Span> byContacts,
            long selfService,
            @Nullable Double selfServiceShare,
            long unresolved) {
        public Resolutions {
            byContacts = List.copyOf(byContacts);
        }
    }

    /**
     * Spans with equally many contacts.
     *
     * @param contacts how many; the highest, {@value ChannelsKernel#MOST_CONTACTS}, stands for more
     *     too
     * @param count of such spans, one or more
     */
    public record Span(int contacts, long count) {}

    /**
     * How much happens on which kind of channel.
     *
     * @param stage null for the whole log
     * @param events with a channel
     * @param digital on digital channels
     * @param physical on physical channels
     * @param other on channels that are neither
     * @param digitalShare of {@code events}; null if there are none
     * @param physicalShare of {@code events}; null if there are none
     */
    public record Mix(
            @Nullable String stage,
            long events,
            long digital,
            long physical,
            long other,
            @Nullable Double digitalShare,
            @Nullable Double physicalShare) {}
}
