package dev.waymark.testkit.naive.personas;

import dev.waymark.testkit.naive.PlainEvent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Where journeys stand, who is near to whom, and how alike two groupings are, by definition. */
public final class NaivePersonas {
    private NaivePersonas() {}

    /**
     * The value of one trait of a journey.
     *
     * @param kind {@code DID}, {@code CHANNEL}, {@code EVENTS}, {@code LENGTH} or {@code WAIT}
     * @param name the type or channel
     * @return NaN for the wait of a single event
     */
    public static double value(String kind, String name, List<PlainEvent> journey) {
        double events = journey.size();
        return switch (kind) {
            case "DID" -> journey.stream().anyMatch(it -> it.type().equals(name)) ? 1 : 0;
            case "CHANNEL" ->
                    journey.stream().filter(it -> name.equals(it.channel())).count() / events;
            case "EVENTS" -> Math.log(events);
            case "LENGTH" ->
                    Math.log1p(
                            (journey.getLast().timeMillis() - journey.getFirst().timeMillis())
                                    / 60_000.0);
            case "WAIT" -> wait(journey);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /**
     * The values by which journeys are compared: shares of a channel as if each journey had five
     * events more, of the mean share.
     *
     * @param kind as above
     * @param values of all journeys
     * @param events how many each journey has
     */
    public static double[] compared(String kind, double[] values, double[] events) {
        if (!kind.equals("CHANNEL")) {
            return values;
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (values[i] * events[i] + 5 * mean) / (events[i] + 5);
        }
        return result;
    }

    private static double wait(List<PlainEvent> journey) {
        List<Long> waits = new ArrayList<>();
        for (int i = 1; i < journey.size(); i++) {
            waits.add(journey.get(i).timeMillis() - journey.get(i - 1).timeMillis());
        }
        waits.sort(null);
        int size = waits.size();
        return size == 0
                ? Double.NaN
                : Math.log1p((waits.get((size - 1) / 2) + waits.get(size / 2)) / 2 / 1_000.0);
    }

    /**
     * Mean 0, and a standard deviation of 1 ÷ √block; NaN becomes 0.
     *
     * @param block how many traits share the weight
     */
    public static double[] standardised(double[] values, int block) {
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        double mean = sum / count;
        double squares = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                squares += Math.pow(value - mean, 2);
            }
        }
        double deviation = Math.sqrt(squares / count);
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] =
                    Double.isNaN(values[i]) ? 0 : (values[i] - mean) / deviation / Math.sqrt(block);
        }
        return result;
    }

    /** The Euclidean distance. */
    public static double distance(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += Math.pow(left[i] - right[i], 2);
        }
        return Math.sqrt(sum);
    }

    /** The mean silhouette of points in groups, each point compared with every other. */
    public static double silhouette(double[][] points, int[] groupOf) {
        double sum = 0;
        for (int at = 0; at < points.length; at++) {
            Map<Integer, List<Double>> far = new TreeMap<>();
            for (int other = 0; other < points.length; other++) {
                if (other != at) {
                    far.computeIfAbsent(groupOf[other], group -> new ArrayList<>())
                            .add(distance(points[at], points[other]));
                }
            }
            List<Double> own = far.remove(groupOf[at]);
            if (own != null && !far.isEmpty()) {
                double within = mean(own);
                double next =
                        far.values().stream().mapToDouble(NaivePersonas::mean).min().orElseThrow();
                double larger = Math.max(within, next);
                sum += larger == 0 ? 0 : (next - within) / larger;
            }
        }
        return sum / points.length;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(it -> it).average().orElseThrow();
    }

    /**
     * How alike two groupings are, by all pairs: 1 if equal, about 0 by chance (Hubert and Arabie
     * 1985).
     */
    public static double adjustedRand(int[] left, int[] right) {
        IntFunction<Double> pairs = count -> count * (count - 1) / 2.0;
        Function<List<String>, Double> together =
                labels -> {
                    Map<String, Integer> sizes = new TreeMap<>();
                    labels.forEach(label -> sizes.merge(label, 1, Integer::sum));
                    return sizes.values().stream().mapToDouble(pairs::apply).sum();
                };
        List<String> lefts = new ArrayList<>();
        List<String> rights = new ArrayList<>();
        List<String> both = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            lefts.add("" + left[i]);
            rights.add("" + right[i]);
            both.add(left[i] + " " + right[i]);
        }
        double expected = together.apply(lefts) * together.apply(rights) / pairs.apply(left.length);
        double most = (together.apply(lefts) + together.apply(rights)) / 2;
        return most == expected ? 1 : (together.apply(both) - expected) / (most - expected);
    }
}
