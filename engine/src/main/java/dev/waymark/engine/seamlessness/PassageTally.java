package dev.waymark.engine.seamlessness;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.quantile.ValueGroups;

import java.time.Instant;
import java.util.Arrays;

/** The passages that one thread has met, by pair of stages. */
final class PassageTally {
    final ValueGroups waits = new ValueGroups();
    final long[] seamless;
    final long[] channelsKnown;
    final long[] switched;
    final long[] waited;
    final long[] returned;
    final long[] contacted;
    long customers;
    long open;
    private final int stages;
    private final int[] stageOf;
    private final boolean[] isContact;
    private final long window;
    private final long patience;

    /** The last instant of which the log shows everything. */
    private final long shown;

    private final int[] seen;

    PassageTally(SeamlessnessRequest request, JourneyIndex index) {
        stages = request.stages().list().size();
        stageOf = request.stages().ofTypes(index.types());
        isContact = new boolean[index.types().size()];
        for (int type = 0; type < isContact.length; type++) {
            isContact[type] = request.contacts().has(index.types().name(type));
        }
        window = request.window().toMillis();
        patience = request.patience().toMillis();
        long last = index.last().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
        shown = Math.min(last, request.range().untilMillis() - 1);
        int pairs = stages * stages;
        seamless = new long[pairs];
        channelsKnown = new long[pairs];
        switched = new long[pairs];
        waited = new long[pairs];
        returned = new long[pairs];
        contacted = new long[pairs];
        seen = new int[pairs];
        Arrays.fill(seen, -1);
        waits.ensureGroups(pairs);
    }

    void add(Journey journey) {
        char[] types = journey.types();
        int before = -1;
        boolean found = false;
        for (int i = journey.from(); i < journey.to(); i++) {
            int stage = stageOf[types[i]];
            if (stage < 0) {
                continue;
            }
            found = true;
            if (before >= 0 && stage > stageOf[types[before]]) {
                int pair = stageOf[types[before]] * stages + stage;
                if (seen[pair] != journey.customer()) {
                    seen[pair] = journey.customer();
                    if (journey.times()[i] + window <= shown) {
                        pass(journey, before, i, pair);
                    } else {
                        open++;
                    }
                }
            }
            before = i;
        }
        customers += found ? 1 : 0;
    }

    private void pass(Journey journey, int before, int at, int pair) {
        long wait = journey.times()[at] - journey.times()[before];
        waits.add(pair, wait);
        char from = journey.channels()[before];
        char to = journey.channels()[at];
        boolean known = from != Dictionary.ABSENT && to != Dictionary.ABSENT;
        boolean changes = known && from != to;
        boolean waitsLong = wait > patience;
        boolean returns = false;
        boolean contacts = false;
        long end = journey.times()[at] + window;
        int stage = stageOf[journey.types()[before]];
        for (int i = before + 1; i < journey.to() && journey.times()[i] <= end; i++) {
            int type = journey.types()[i];
            if (i != at) {
                contacts |= isContact[type];
                returns |= i > at && stageOf[type] >= 0 && stageOf[type] <= stage;
            }
        }
        channelsKnown[pair] += known ? 1 : 0;
        switched[pair] += changes ? 1 : 0;
        waited[pair] += waitsLong ? 1 : 0;
        returned[pair] += returns ? 1 : 0;
        contacted[pair] += contacts ? 1 : 0;
        seamless[pair] += changes || waitsLong || returns || contacts ? 0 : 1;
    }
}
