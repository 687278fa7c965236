package dev.waymark.benchmarks.personas;

import dev.waymark.benchmarks.log.GeneratedLog;
import dev.waymark.engine.index.IndexBuilder;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A log of customers of {@value #KINDS} kinds: each has types, a channel and a pace of its own, and
 * now and then those of others. Journeys have 20 events on average.
 *
 * @param events about how many
 * @param seed fixes everything
 */
record PlantedKinds(long events, long seed) {
    private static final int KINDS = 5;
    private static final int EVENTS_A_CUSTOMER = 20;
    private static final double OWN = 0.85;
    private static final double MINUTE = 60_000;
    private static final long START = 1_704_067_200_000L;
    private static final long YEAR_MILLIS = 365L * 86_400_000L;

    /** Writes the index of such a log. */
    void write(Path file) {
        IndexBuilder builder = new IndexBuilder(List.of());
        GeneratedLog.TYPES.forEach(builder::typeCode);
        GeneratedLog.CHANNELS.forEach(builder::channelCode);
        SplittableRandom random = new SplittableRandom(seed);
        int types = GeneratedLog.TYPES.size() / KINDS;
        for (int customer = 0; customer < events / EVENTS_A_CUSTOMER; customer++) {
            int code = builder.customerCode("customer" + customer);
            int kind = random.nextInt(KINDS);
            double pace = MINUTE * Math.pow(8, kind);
            int size = EVENTS_A_CUSTOMER / 2 + random.nextInt(EVENTS_A_CUSTOMER + 1);
            long time = START + random.nextLong(YEAR_MILLIS);
            for (int i = 0; i < size; i++) {
                int typesOf = random.nextDouble() < OWN ? kind : random.nextInt(KINDS);
                int channel = random.nextDouble() < OWN ? kind : random.nextInt(KINDS);
                int type = typesOf * types + (int) (types * Math.pow(random.nextDouble(), 2));
                builder.add(code, time, type, channel + 1, new int[0]);
                time += 1 + (long) (pace * (0.5 + random.nextDouble()));
            }
        }
        builder.write(file, 1);
    }
}
