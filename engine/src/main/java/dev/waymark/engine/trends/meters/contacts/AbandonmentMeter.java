package dev.waymark.engine.trends.meters.contacts;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.trends.meters.Measured;
import dev.waymark.engine.trends.meters.Meter;
import dev.waymark.engine.trends.meters.MeterSetting;

/**
 * Follows requests on their channel until they end, by the period in which they were made; as the
 * scorecard does. Channels on which nothing is ever abandoned are left out at the end.
 */
final class AbandonmentMeter extends Meter {
    private final CodedPredicate requests;
    private final CodedPredicate answered;
    private final CodedPredicate abandoned;
    private final int buckets;
    private final long[][] made;
    private final long[][] givenUp;
    private final boolean[] isKnown;
    private final int[] openIn;
    private final int[] openPeriod;
    private int journeys;

    AbandonmentMeter(
            CodedPredicate requests,
            CodedPredicate answered,
            CodedPredicate abandoned,
            MeterSetting setting) {
        int channels = setting.index().channels().size();
        this.requests = requests;
        this.answered = answered;
        this.abandoned = abandoned;
        this.buckets = setting.size();
        this.made = new long[channels][0];
        this.givenUp = new long[channels][0];
        this.isKnown = new boolean[channels];
        this.openIn = new int[channels];
        this.openPeriod = new int[channels];
    }

    @Override
    public void add(Journey journey, int[] periods) {
        journeys++;
        for (int i = 0; i < journey.size(); i++) {
            int place = journey.from() + i;
            int channel = journey.channels()[place];
            if (channel == 0) {
                continue;
            }
            if (answered.matches(journey, place)) {
                openIn[channel] = 0;
            }
            if (abandoned.matches(journey, place)) {
                isKnown[channel] = true;
                if (openIn[channel] == journeys) {
                    givenUp[channel][openPeriod[channel]]++;
                    openIn[channel] = 0;
                }
            }
            if (requests.matches(journey, place)) {
                use(channel);
                made[channel][periods[i]]++;
                openIn[channel] = journeys;
                openPeriod[channel] = periods[i];
            }
        }
    }

    private void use(int channel) {
        if (made[channel].length == 0) {
            made[channel] = new long[buckets];
            givenUp[channel] = new long[buckets];
        }
    }

    @Override
    public void merge(Meter other) {
        AbandonmentMeter more = (AbandonmentMeter) other;
        for (int channel = 0; channel < made.length; channel++) {
            isKnown[channel] |= more.isKnown[channel];
            if (more.made[channel].length > 0) {
                use(channel);
                addAll(made[channel], more.made[channel]);
                addAll(givenUp[channel], more.givenUp[channel]);
            }
        }
    }

    @Override
    public Measured at(int bucket) {
        long hits = 0;
        long all = 0;
        for (int channel = 0; channel < made.length; channel++) {
            if (isKnown[channel] && made[channel].length > 0) {
                hits += givenUp[channel][bucket];
                all += made[channel][bucket];
            }
        }
        return Measured.share(hits, all);
    }
}
