package dev.waymark.engine.personas;

import dev.waymark.engine.log.Event;
import dev.waymark.engine.log.Properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;

/** Logs whose customers come in known kinds, or in one; a name begins with the kind. */
final class PlantedLogs {
    private static final int TYPES = 5;
    private static final double OWN = 0.9;
    private static final double OTHER = 0.06;

    private PlantedLogs() {}

    /** Each kind has types, a channel and a pace of its own, and now and then those of others. */
    static List<Event> kinds(Random random, int kinds, int fewest, int most) {
        List<Event> events = new ArrayList<>();
        for (int kind = 0; kind < kinds; kind++) {
            int customers = fewest + random.nextInt(most - fewest + 1);
            for (int i = 0; i < customers; i++) {
                String customer = kind + "-" + i;
                long time = random.nextInt(100) * 86_400_000L;
                double pace = 60_000.0 * Math.pow(20, kind);
                for (int type = 0; type < TYPES * kinds; type++) {
                    boolean isOwn = type / TYPES == kind;
                    int times = random.nextDouble() < (isOwn ? OWN : OTHER) ? 1 : 0;
                    for (int again = 0; again < times * (1 + random.nextInt(2)); again++) {
                        time += (long) (pace * (0.5 + random.nextDouble()));
                        int channel = random.nextDouble() < OWN ? kind : random.nextInt(kinds);
                        events.add(event(customer, time, "type " + type, "channel " + channel));
                    }
                }
            }
        }
        return events;
    }

    /** All draw types and channels alike, in journeys of any length. */
    static List<Event> oneKind(Random random, int customers) {
        return alike(
                random, customers, () -> 3 + (int) (8 * Math.exp(0.5 * random.nextGaussian())));
    }

    /** All draw types and channels alike, in journeys of one, two or a few events. */
    static List<Event> shortJourneys(Random random, int customers) {
        return alike(random, customers, () -> 1 + (int) (-2 * Math.log(1 - random.nextDouble())));
    }

    private static List<Event> alike(Random random, int customers, IntSupplier size) {
        List<Event> events = new ArrayList<>();
        int types = 4 + random.nextInt(12);
        for (int i = 0; i < customers; i++) {
            long time = random.nextInt(100) * 86_400_000L;
            for (int left = size.getAsInt(); left > 0; left--) {
                time += (long) (3_600_000 * Math.exp(random.nextGaussian()));
                events.add(
                        event(
                                "0-" + i,
                                time,
                                "type " + random.nextInt(types),
                                "channel " + random.nextInt(3)));
            }
        }
        return events;
    }

    /** All take the same steps in turn and give up anywhere, the same everywhere. */
    static List<Event> oneWay(Random random, int customers) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            long time = random.nextInt(100) * 86_400_000L;
            for (int step = 0; step < 12 && (step == 0 || random.nextDouble() < 0.85); step++) {
                time += (long) (3_600_000 * Math.exp(random.nextGaussian()));
                events.add(event("0-" + i, time, "step " + step, "channel " + random.nextInt(3)));
            }
        }
        return events;
    }

    private static Event event(String customer, long time, String type, String channel) {
        return new Event(customer, time, type, channel, null, null, null, Properties.NONE);
    }
}
