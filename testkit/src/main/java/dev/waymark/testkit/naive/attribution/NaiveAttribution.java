package dev.waymark.testkit.naive.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The attribution models the obvious way: one look at all paths for each number. What is shared out
 * is given by a function of a path, 1 for conversions or the value.
 */
public final class NaiveAttribution {
    private final List<NaiveTouchPaths.Path> paths;

    /** Models over paths; those without touches are left out. */
    public NaiveAttribution(List<NaiveTouchPaths.Path> paths) {
        this.paths = paths.stream().filter(path -> !path.touches().isEmpty()).toList();
    }

    /** All touches that occur. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        paths.forEach(path -> names.addAll(path.touches()));
        return names;
    }

    /** {@code first}, {@code last}, {@code linear} or {@code position}. */
    public Map<String, Double> byPlace(
            String model, ToDoubleFunction<NaiveTouchPaths.Path> amount) {
        return shared(
                amount,
                path -> {
                    int n = path.touches().size();
                    return IntStream.range(0, n)
                            .mapToDouble(
                                    i ->
                                            switch (model) {
                                                case "first" -> i == 0 ? 1 : 0;
                                                case "last" -> i == n - 1 ? 1 : 0;
                                                case "linear" -> 1.0 / n;
                                                default -> position(i, n);
                                            })
                            .toArray();
                });
    }

    private static double position(int i, int n) {
        if (n <= 2) {
            return 1.0 / n;
        }
        return i == 0 || i == n - 1 ? 0.4 : 0.2 / (n - 2);
    }

    /** Halves with each half-life. */
    public Map<String, Double> timeDecay(
            double halfLifeMillis, ToDoubleFunction<NaiveTouchPaths.Path> amount) {
        return shared(
                amount,
                path -> {
                    double[] weights =
                            path.ages().stream()
                                    .mapToDouble(age -> Math.pow(0.5, age / halfLifeMillis))
                                    .toArray();
                    double sum =
                            IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
                    return IntStream.range(0, weights.length)
                            .mapToDouble(i -> weights[i] / sum)
                            .toArray();
                });
    }

    private Map<String, Double> shared(
            ToDoubleFunction<NaiveTouchPaths.Path> amount,
            java.util.function.Function<NaiveTouchPaths.Path, double[]> shares) {
        Map<String, Double> sums = new TreeMap<>();
        names().forEach(name -> sums.put(name, 0.0));
        for (NaiveTouchPaths.Path path : paths) {
            double[] ofPath = shares.apply(path);
            for (int i = 0; i < ofPath.length && path.converted(); i++) {
                sums.merge(
                        path.touches().get(i), ofPath[i] * amount.applyAsDouble(path), Double::sum);
            }
        }
        return sums;
    }

    /** The removal effect of each touch in a chain of some order. */
    public Map<String, Double> removalEffects(
            int order, ToDoubleFunction<NaiveTouchPaths.Path> amount) {
        double whole = expected(order, amount, "");
        Map<String, Double> effects = new TreeMap<>();
        for (String name : names()) {
            effects.put(name, 1 - expected(order, amount, name) / whole);
        }
        return effects;
    }

    /** What a walk from the start earns without one touch: the linear equations, eliminated. */
    private double expected(
            int order, ToDoubleFunction<NaiveTouchPaths.Path> amount, String without) {
        List<List<String>> states = new ArrayList<>(List.of(List.of()));
        for (NaiveTouchPaths.Path path : paths) {
            for (int i = 1; i <= path.touches().size(); i++) {
                List<String> state = path.touches().subList(Math.max(0, i - order), i);
                if (!states.contains(state)) {
                    states.add(state);
                }
            }
        }
        int n = states.size();
        double[][] moves = new double[n][n];
        double[] rewards = new double[n];
        double[] totals = new double[n];
        for (NaiveTouchPaths.Path path : paths) {
            int state = 0;
            for (int i = 1; i <= path.touches().size(); i++) {
                int next = states.indexOf(path.touches().subList(Math.max(0, i - order), i));
                totals[state]++;
                moves[state][next] += path.touches().get(i - 1).equals(without) ? 0 : 1;
                state = next;
            }
            totals[state]++;
            rewards[state] += path.converted() ? amount.applyAsDouble(path) : 0;
        }
        double[][] rows = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = (i == j ? 1 : 0) - moves[i][j] / totals[i];
            }
            rows[i][n] = rewards[i] / totals[i];
        }
        return solved(rows)[0];
    }

    /** Gauss and Jordan, with the largest pivot. */
    private static double[] solved(double[][] rows) {
        int n = rows.length;
        for (int column = 0; column < n; column++) {
            int best = column;
            for (int i = column; i < n; i++) {
                best = Math.abs(rows[i][column]) > Math.abs(rows[best][column]) ? i : best;
            }
            double[] pivot = rows[best];
            rows[best] = rows[column];
            rows[column] = pivot;
            for (int i = 0; i < n; i++) {
                double factor = i == column ? 0 : rows[i][column] / pivot[column];
                for (int j = column; j <= n && factor != 0; j++) {
                    rows[i][j] -= factor * pivot[j];
                }
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = rows[i][n] / rows[i][i];
        }
        return x;
    }

    /**
     * The Shapley value, as the mean over all orders in which the channels could come.
     *
     * @param rate whether a coalition is worth a rate, otherwise a sum
     */
    public Map<String, Double> shapley(
            boolean rate, ToDoubleFunction<NaiveTouchPaths.Path> amount) {
        Map<String, Double> sums = new TreeMap<>();
        names().forEach(name -> sums.put(name, 0.0));
        List<List<String>> orders = orders(List.copyOf(names()));
        for (List<String> order : orders) {
            for (int i = 0; i < order.size(); i++) {
                double before = worth(new HashSet<>(order.subList(0, i)), rate, amount);
                double after = worth(new HashSet<>(order.subList(0, i + 1)), rate, amount);
                sums.merge(order.get(i), (after - before) / orders.size(), Double::sum);
            }
        }
        return sums;
    }

    private double worth(
            Set<String> coalition, boolean rate, ToDoubleFunction<NaiveTouchPaths.Path> amount) {
        Predicate<NaiveTouchPaths.Path> inside = path -> coalition.containsAll(path.touches());
        double sum =
                paths.stream()
                        .filter(inside)
                        .filter(NaiveTouchPaths.Path::converted)
                        .mapToDouble(amount)
                        .sum();
        long count = paths.stream().filter(inside).count();
        return !rate ? sum : count == 0 ? 0 : sum / count * paths.size();
    }

    private static List<List<String>> orders(List<String> names) {
        if (names.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (String first : names) {
            List<String> rest = names.stream().filter(name -> !name.equals(first)).toList();
            for (List<String> order : orders(rest)) {
                List<String> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                all.add(whole);
            }
        }
        return all;
    }
}
