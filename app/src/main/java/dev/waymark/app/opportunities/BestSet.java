package dev.waymark.app.opportunities;

import static dev.waymark.engine.fault.JourneyException.require;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which opportunities bring most within the team's capacity: the exact answer to the knapsack
 * problem by dynamic programming over half days (Bellman 1957). Efforts count in half days, rounded
 * up. O( opportunities × half days).
 *
 * @param by {@code value} if every open opportunity that is sized has one, otherwise {@code
 *     customers}
 * @param capacityDays person-days that there are
 * @param usedDays person-days that the chosen take
 * @param total what the chosen are expected to bring a month
 * @param chosen ids, in the order given
 * @param unsized ids of those that nothing is known of; they are not chosen
 */
public record BestSet(
        String by,
        double capacityDays,
        double usedDays,
        double total,
        List<String> chosen,
        List<String> unsized) {
    private static final int PARTS = 2;

    public BestSet {
        chosen = List.copyOf(chosen);
        unsized = List.copyOf(unsized);
    }

    /**
     * The best set of those that are ideas or planned.
     *
     * @param capacityDays 0 to 10,000
     */
    public static BestSet of(List<Opportunity> all, double capacityDays) {
        require(
                capacityDays >= 0 && capacityDays <= Opportunity.MOST_DAYS,
                "capacity (%s) must be from 0 to %s person-days.",
                capacityDays,
                Opportunity.MOST_DAYS);
        List<Opportunity> open =
                all.stream()
                        .filter(
                                it ->
                                        it.state() == Opportunity.State.IDEA
                                                || it.state() == Opportunity.State.PLANNED)
                        .toList();
        List<Opportunity> sized = open.stream().filter(it -> it.perMonth() != null).toList();
        boolean isByValue = sized.stream().allMatch(it -> it.value() != null) && !sized.isEmpty();
        List<Opportunity> chosen = choose(sized, (int) Math.floor(capacityDays * PARTS), isByValue);
        return new BestSet(
                isByValue ? "value" : "customers",
                capacityDays,
                chosen.stream().mapToDouble(Opportunity::effortDays).sum(),
                chosen.stream().mapToDouble(it -> worth(it, isByValue)).sum(),
                chosen.stream().map(Opportunity::id).toList(),
                open.stream().filter(it -> it.perMonth() == null).map(Opportunity::id).toList());
    }

    private static List<Opportunity> choose(
            List<Opportunity> sized, int capacity, boolean isByValue) {
        double[] best = new double[capacity + 1];
        boolean[][] takes = new boolean[sized.size()][capacity + 1];
        for (int i = 0; i < sized.size(); i++) {
            int weight = weight(sized.get(i));
            double worth = worth(sized.get(i), isByValue);
            for (int room = capacity; room >= weight; room--) {
                double with = best[room - weight] + worth;
                if (with > best[room]) {
                    best[room] = with;
                    takes[i][room] = true;
                }
            }
        }
        List<Opportunity> chosen = new ArrayList<>();
        int room = capacity;
        for (int i = sized.size() - 1; i >= 0; i--) {
            if (takes[i][room]) {
                chosen.addFirst(sized.get(i));
                room -= weight(sized.get(i));
            }
        }
        return chosen;
    }

    private static int weight(Opportunity it) {
        return (int) Math.ceil(it.effortDays() * PARTS);
    }

    private static double worth(Opportunity it, boolean isByValue) {
        return Objects.requireNonNull(isByValue ? it.expectedValue() : it.expectedCustomers());
    }
}
