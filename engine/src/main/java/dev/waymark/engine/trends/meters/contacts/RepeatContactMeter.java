package dev.waymark.engine.trends.meters.contacts;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.trends.meters.ClusterRatio;
import dev.waymark.engine.trends.meters.Clusters;
import dev.waymark.engine.trends.meters.Measured;
import dev.waymark.engine.trends.meters.Meter;

/**
 * Counts contacts, and those of them after which the customer's next one comes too soon; as the
 * analysis of channels does, but each by the period of the first of both.
 */
final class RepeatContactMeter extends Meter {
    private final CodedPredicate contacts;
    private final CodedPredicate resolving;
    private final Topics topics;
    private final long window;
    private final boolean onlyLost;
    private final Clusters clusters;
    private final long[] lastTime;
    private final int[] lastChannel;
    private final int[] lastPeriod;
    private final boolean[] resolvedSince;

    /**
     * An empty meter.
     *
     * @param onlyLost whether the next contact must come on another channel, with nothing resolved
     *     between
     */
    RepeatContactMeter(
            CodedPredicate contacts,
            CodedPredicate resolving,
            Topics topics,
            long window,
            boolean onlyLost,
            int buckets) {
        this.contacts = contacts;
        this.resolving = resolving;
        this.topics = topics;
        this.window = window;
        this.onlyLost = onlyLost;
        this.clusters = new Clusters(buckets);
        this.lastTime = new long[topics.size()];
        this.lastChannel = new int[topics.size()];
        this.lastPeriod = new int[topics.size()];
        this.resolvedSince = new boolean[topics.size()];
    }

    @Override
    public void add(Journey journey, int[] periods) {
        topics.begin();
        for (int i = 0; i < journey.size(); i++) {
            int place = journey.from() + i;
            if (resolving.matches(journey, place)) {
                resolve(topics.of(journey, place));
            } else if (journey.channels()[place] != 0 && contacts.matches(journey, place)) {
                contact(journey, place, periods[i]);
            }
        }
        clusters.endCustomer();
    }

    private void contact(Journey journey, int place, int period) {
        clusters.count(period, 0, 1);
        int topic = topics.of(journey, place);
        if (topics.isUntold(topic)) {
            return;
        }
        long time = journey.times()[place];
        int channel = journey.channels()[place];
        if (!topics.isNew(topic) && time - lastTime[topic] <= window) {
            boolean isLost = channel != lastChannel[topic] && !resolvedSince[topic];
            if (isLost || !onlyLost) {
                clusters.count(lastPeriod[topic], 1, 0);
            }
        }
        lastTime[topic] = time;
        lastChannel[topic] = channel;
        lastPeriod[topic] = period;
        resolvedSince[topic] = false;
    }

    /** An event without a topic resolves all of them. */
    private void resolve(int topic) {
        if (!topics.isUntold(topic)) {
            resolvedSince[topic] = true;
            return;
        }
        for (int i = 0; i < topics.touched(); i++) {
            resolvedSince[topics.touched(i)] = true;
        }
    }

    @Override
    public void merge(Meter other) {
        clusters.merge(((RepeatContactMeter) other).clusters);
    }

    /** What was counted in a period. */
    ClusterRatio total(int bucket) {
        return clusters.total(bucket);
    }

    @Override
    public Measured at(int bucket) {
        return clusters.share(bucket);
    }
}
