package dev.waymark.benchmarks.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Conversions by channel from counted transitions, found by going on until nothing changes. */
final class MarkovChain {
    private static final String WON = "(conversion)";
    private static final double LEAST_CHANGE = 1e-15;

    private final Map<String, Map<String, Double>> chances = new TreeMap<>();
    private final Map<String, Double> starts = new LinkedHashMap<>();
    private double conversions;

    private MarkovChain(List<List<String>> transitions) {
        for (List<String> row : transitions) {
            double count = Double.parseDouble(row.get(2));
            chances.computeIfAbsent(row.get(0), key -> new TreeMap<>()).put(row.get(1), count);
            starts.merge(row.get(0), Double.parseDouble(row.get(3)), Double::sum);
            conversions += row.get(1).equals(WON) ? count : 0;
        }
        double paths = starts.values().stream().mapToDouble(Double::doubleValue).sum();
        starts.replaceAll((channel, count) -> count / paths);
        for (Map<String, Double> row : chances.values()) {
            double total = row.values().stream().mapToDouble(Double::doubleValue).sum();
            row.replaceAll((to, count) -> count / total);
        }
    }

    /**
     * What each channel gets.
     *
     * @param transitions from, to, number, number of paths that begin with {@code from}
     */
    static List<List<String>> credit(List<List<String>> transitions) {
        MarkovChain chain = new MarkovChain(transitions);
        double whole = chain.conversion("");
        Map<String, Double> effects = new TreeMap<>();
        chain.chances
                .keySet()
                .forEach(channel -> effects.put(channel, 1 - chain.conversion(channel) / whole));
        double sum = effects.values().stream().mapToDouble(Double::doubleValue).sum();
        List<List<String>> rows = new ArrayList<>();
        effects.forEach(
                (channel, effect) ->
                        rows.add(List.of(channel, cell(effect / sum * chain.conversions))));
        return rows;
    }

    static String cell(double conversions) {
        return String.format(Locale.ROOT, "%.4f", conversions);
    }

    /** The chance of a conversion where a channel leads to nothing. */
    private double conversion(String without) {
        Map<String, Double> reach = new TreeMap<>();
        double change = 1;
        while (change > LEAST_CHANGE) {
            change = 0;
            for (Map.Entry<String, Map<String, Double>> from : chances.entrySet()) {
                if (!from.getKey().equals(without)) {
                    double chance = 0;
                    for (Map.Entry<String, Double> to : from.getValue().entrySet()) {
                        chance +=
                                to.getValue()
                                        * (to.getKey().equals(WON)
                                                ? 1
                                                : reach.getOrDefault(to.getKey(), 0.0));
                    }
                    change += Math.abs(chance - reach.getOrDefault(from.getKey(), 0.0));
                    reach.put(from.getKey(), chance);
                }
            }
        }
        double chance = 0;
        for (Map.Entry<String, Double> start : starts.entrySet()) {
            chance += start.getValue() * reach.getOrDefault(start.getKey(), 0.0);
        }
        return chance;
    }
}
