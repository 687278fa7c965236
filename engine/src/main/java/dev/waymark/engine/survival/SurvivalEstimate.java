package dev.waymark.engine.survival;

import dev.waymark.engine.survival.SurvivalRequest.Interval;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Estimates curves from lifetimes that somebody has measured: those of a log, or those of a table.
 * Cost: a sort.
 *
 * @param interval how the interval of the curves is computed
 * @param confidence of the interval, from 0.5 to 0.999
 * @param points the most points of a curve
 */
public record SurvivalEstimate(Interval interval, double confidence, int points) {

    /**
     * The lifetimes of a group.
     *
     * @param value what its members share; null if they have no value
     */
    public record Named(@Nullable String value, Lifetimes lifetimes) {}

    /**
     * The curves of all and of each group, with a test of whether the groups differ.
     *
     * @param all in milliseconds
     * @param groups none of them empty
     * @param compares whether there is a breakdown at all
     */
    public Survival of(String definition, Lifetimes all, List<Named> groups, boolean compares) {
        KaplanMeier curve = estimate(all);
        LogRank test =
                compares ? LogRank.test(groups.stream().map(Named::lifetimes).toList()) : null;
        KaplanMeier shown = curve.thinned(points);
        return new Survival(
                definition,
                all.size(),
                curve.events(),
                points(shown),
                shown.steps().size() < curve.steps().size(),
                millis(curve.median()),
                millis(curve.medianLow()),
                millis(curve.medianHigh()),
                test == null ? List.of() : groups(groups, test),
                test == null || test.degrees() == 0
                        ? null
                        : new Survival.Comparison(test.chiSquare(), test.degrees(), test.p()));
    }

    private List<Survival.Group> groups(List<Named> named, LogRank test) {
        List<Survival.Group> groups = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            KaplanMeier curve = estimate(named.get(i).lifetimes());
            groups.add(
                    new Survival.Group(
                            named.get(i).value(),
                            named.get(i).lifetimes().size(),
                            curve.events(),
                            test.expected().get(i),
                            points(curve.thinned(points)),
                            millis(curve.median()),
                            millis(curve.medianLow()),
                            millis(curve.medianHigh())));
        }
        groups.sort(
                Comparator.comparing((Survival.Group group) -> group.value() == null)
                        .thenComparing(group -> -group.n())
                        .thenComparing(group -> group.value() == null ? "" : group.value()));
        return groups;
    }

    private KaplanMeier estimate(Lifetimes lifetimes) {
        return KaplanMeier.estimate(lifetimes, interval, confidence);
    }

    private static List<Survival.Point> points(KaplanMeier curve) {
        return curve.steps().stream()
                .map(
                        step ->
                                new Survival.Point(
                                        Duration.ofMillis(step.time()),
                                        step.survival(),
                                        step.low(),
                                        step.high(),
                                        step.atRisk(),
                                        step.events()))
                .toList();
    }

    private static @Nullable Duration millis(@Nullable Long millis) {
        return millis == null ? null : Duration.ofMillis(millis);
    }
}
