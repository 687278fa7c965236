package dev.waymark.engine.trends.meters.contacts;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.trends.meters.Clusters;
import dev.waymark.engine.trends.meters.Measured;
import dev.waymark.engine.trends.meters.Meter;

import org.jspecify.annotations.Nullable;

/**
 * Counts spans of a customer's time that a resolving event ends, by the period of that event, with
 * their contacts or those of them that needed no person; as the analysis of channels does.
 */
final class ResolutionMeter extends Meter {
    private final CodedPredicate contacts;
    private final CodedPredicate resolving;
    private final Topics topics;
    private final @Nullable CodedPredicate alone;
    private final Clusters clusters;
    private final int[] inSpan;
    private final boolean[] withPerson;

    /**
     * An empty meter.
     *
     * @param alone whether an event needs no person; null to count contacts
     */
    ResolutionMeter(
            CodedPredicate contacts,
            CodedPredicate resolving,
            Topics topics,
            @Nullable CodedPredicate alone,
            int buckets) {
        this.contacts = contacts;
        this.resolving = resolving;
        this.topics = topics;
        this.alone = alone;
        this.clusters = new Clusters(buckets);
        this.inSpan = new int[topics.size()];
        this.withPerson = new boolean[topics.size()];
    }

    @Override
    public void add(Journey journey, int[] periods) {
        topics.begin();
        for (int i = 0; i < journey.size(); i++) {
            int place = journey.from() + i;
            int topic = topics.of(journey, place);
            if (resolving.matches(journey, place)) {
                resolve(topic, periods[i], isAlone(journey, place));
            } else if (!topics.isUntold(topic)
                    && journey.channels()[place] != 0
                    && contacts.matches(journey, place)) {
                touch(topic);
                inSpan[topic]++;
                withPerson[topic] |= !isAlone(journey, place);
            }
        }
        clusters.endCustomer();
    }

    private boolean isAlone(Journey journey, int place) {
        return alone != null && alone.matches(journey, place);
    }

    private void touch(int topic) {
        if (topics.isNew(topic)) {
            inSpan[topic] = 0;
            withPerson[topic] = false;
        }
    }

    /** Without a topic it resolves all that is open. */
    private void resolve(int topic, int period, boolean byItself) {
        if (!topics.isUntold(topic)) {
            touch(topic);
            end(topic, period, byItself);
            return;
        }
        boolean any = false;
        for (int i = 0; i < topics.touched(); i++) {
            if (inSpan[topics.touched(i)] > 0) {
                any = true;
                end(topics.touched(i), period, byItself);
            }
        }
        if (!any) {
            clusters.count(period, alone != null && byItself ? 1 : 0, 1);
        }
    }

    private void end(int topic, int period, boolean byItself) {
        long hits = alone == null ? inSpan[topic] : byItself && !withPerson[topic] ? 1 : 0;
        clusters.count(period, hits, 1);
        inSpan[topic] = 0;
        withPerson[topic] = false;
    }

    @Override
    public void merge(Meter other) {
        clusters.merge(((ResolutionMeter) other).clusters);
    }

    @Override
    public Measured at(int bucket) {
        return alone == null ? clusters.ratio(bucket) : clusters.share(bucket);
    }
}
