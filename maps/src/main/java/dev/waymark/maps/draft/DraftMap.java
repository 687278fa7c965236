package dev.waymark.maps.draft;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.maps.draft.LogFacts.TypeFact;
import dev.waymark.maps.map.Binding;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Link;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.part.Texts;
import dev.waymark.maps.part.Touchpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The first draft of a journey map, made from a log: its types of events in the order in which
 * customers meet them, cut into stages, each step bound to its type and measured. Deterministic.
 *
 * <ol>
 *   <li><b>Keep</b> types that at least {@value #LEAST_SHARE} of all customers meet, at most
 *       {@value #MOST_STEPS}, the most frequent ones; if fewer than {@value #LEAST_STEPS} are left,
 *       the {@value #LEAST_STEPS} with most customers.
 *   <li><b>Order</b> them: a type's place is how often the other types come first, on average over
 *       all other types and among customers who met both (Borda's count). Behind all of them goes
 *       the type with which most journeys end, among those with which at least half of their
 *       customers do.
 *   <li><b>Cut</b> the row into {@value #LEAST_STAGES} to {@value #MOST_STAGES} stages (fewer if
 *       there are fewer types), each with a type that at least {@value #LEAST_STAGE_SHARE} of all
 *       customers meet, where flow is weakest and waits are longest: the stages with the highest
 *       modularity (Newman and Girvan 2004), found exactly by dynamic programming. Between two
 *       types, the weight is the number of customers who go directly from one to the other, divided
 *       by 1 + median wait ÷ typical wait; the typical wait is the median over all these flows.
 *   <li><b>Link</b> two steps that do not follow each other in the row if at least {@value
 *       #LEAST_LINK_SHARE} of those who come to the first go directly to the second: a directly
 *       follows graph without its rare edges (Leemans, Poppe and Wynn, Directly Follows-Based
 *       Process Mining, 2019).
 *   <li><b>Name</b> a step by its type and a stage by its first and last step, in no language.
 * </ol>
 *
 * <p>Cost: O(square of the types offered).
 */
public final class DraftMap {
    /** Types that fewer customers meet are left out. */
    public static final double LEAST_SHARE = 0.01;

    /** Every stage has a type that at least so many customers meet. */
    public static final double LEAST_STAGE_SHARE = 0.05;

    /** A way between two steps is drawn if so many of those at the first one take it. */
    public static final double LEAST_LINK_SHARE = 0.2;

    /** The most steps of a draft. */
    public static final int MOST_STEPS = 40;

    /** As many steps are kept, if the log has them, however rare. */
    public static final int LEAST_STEPS = 12;

    /** The fewest stages, if there are as many types. */
    public static final int LEAST_STAGES = 3;

    /** The most stages. */
    public static final int MOST_STAGES = 7;

    private DraftMap() {}

    /**
     * Drafts a map.
     *
     * @throws JourneyException DATA, EMPTY_LOG if there is no type
     */
    public static JourneyMap from(LogFacts all, DraftRequest request) {
        if (all.types().isEmpty()) {
            throw JourneyException.data(
                    "EMPTY_LOG", "The log holds no events. Import some first, then draft a map.");
        }
        LogFacts facts = kept(all);
        List<Integer> order = TypeOrder.of(facts);
        List<TypeFact> row = order.stream().map(place -> facts.types().get(place)).toList();
        boolean[] isFrequent = frequent(row, facts.customers());
        int carriers = (int) IntStream.range(0, row.size()).filter(i -> isFrequent[i]).count();
        int[] cuts =
                StageCuts.of(
                        weights(row, facts.flows()),
                        isFrequent,
                        Math.min(LEAST_STAGES, carriers),
                        Math.min(MOST_STAGES, carriers));
        List<Stage> stages = new ArrayList<>();
        for (int stage = 0; stage < cuts.length; stage++) {
            int end = stage + 1 < cuts.length ? cuts[stage + 1] : row.size();
            stages.add(stage(row.subList(cuts[stage], end), request));
        }
        return JourneyMap.builder(request.ids().get(), request.name())
                .stages(stages)
                .links(links(row, stages, facts.flows(), request))
                .build();
    }

    /**
     * Ways that many take, beside those from each step to the next one, in the order of the row.
     */
    private static List<Link> links(
            List<TypeFact> row,
            List<Stage> stages,
            List<LogFacts.Flow> flows,
            DraftRequest request) {
        List<Step> steps = stages.stream().flatMap(stage -> stage.steps().stream()).toList();
        Map<String, Integer> placeOf = placeOf(row);
        record Way(int from, int to) {}
        return flows.stream()
                .filter(flow -> placeOf.containsKey(flow.from()) && placeOf.containsKey(flow.to()))
                .filter(
                        flow ->
                                flow.customers()
                                        >= LEAST_LINK_SHARE
                                                * row.get(placeOf.getOrDefault(flow.from(), 0))
                                                        .customers())
                .map(
                        flow ->
                                new Way(
                                        placeOf.getOrDefault(flow.from(), 0),
                                        placeOf.getOrDefault(flow.to(), 0)))
                .filter(way -> way.to != way.from && way.to != way.from + 1)
                .sorted(Comparator.comparingInt(Way::from).thenComparingInt(Way::to))
                .map(
                        way ->
                                Link.of(
                                        request.ids().get(),
                                        steps.get(way.from).id(),
                                        steps.get(way.to).id(),
                                        way.to > way.from ? Link.Kind.BRANCH : Link.Kind.LOOP))
                .toList();
    }

    private static Map<String, Integer> placeOf(List<TypeFact> row) {
        Map<String, Integer> placeOf = new HashMap<>();
        for (TypeFact type : row) {
            placeOf.put(type.type(), placeOf.size());
        }
        return placeOf;
    }

    /** The types that a draft of a log would keep, most customers first, ties by name. */
    private static LogFacts kept(LogFacts all) {
        List<TypeFact> byCustomers = new ArrayList<>(all.types());
        byCustomers.sort(
                Comparator.comparingLong((TypeFact type) -> -type.customers())
                        .thenComparing(TypeFact::type));
        List<TypeFact> kept = new ArrayList<>();
        for (TypeFact type : byCustomers) {
            boolean isFrequent = type.customers() >= LEAST_SHARE * all.customers();
            if (kept.size() < (isFrequent ? MOST_STEPS : LEAST_STEPS)) {
                kept.add(type);
            }
        }
        long[][] before = new long[kept.size()][kept.size()];
        for (int a = 0; a < kept.size(); a++) {
            int rowOfA = all.types().indexOf(kept.get(a));
            for (int b = 0; b < kept.size(); b++) {
                before[a][b] = all.before()[rowOfA][all.types().indexOf(kept.get(b))];
            }
        }
        return new LogFacts(all.customers(), kept, before, all.flows());
    }

    /** Which types may carry a stage; all of them if none is met often enough. */
    private static boolean[] frequent(List<TypeFact> row, long customers) {
        boolean[] isFrequent = new boolean[row.size()];
        boolean isAny = false;
        for (int i = 0; i < isFrequent.length; i++) {
            isFrequent[i] = row.get(i).customers() >= LEAST_STAGE_SHARE * customers;
            isAny |= isFrequent[i];
        }
        if (!isAny) {
            Arrays.fill(isFrequent, true);
        }
        return isFrequent;
    }

    private static double[][] weights(List<TypeFact> row, List<LogFacts.Flow> flows) {
        Map<String, Integer> placeOf = placeOf(row);
        List<LogFacts.Flow> kept =
                flows.stream()
                        .filter(flow -> !flow.from().equals(flow.to()))
                        .filter(flow -> placeOf.containsKey(flow.from()))
                        .filter(flow -> placeOf.containsKey(flow.to()))
                        .toList();
        double typical = Math.max(typicalSeconds(kept), 1e-3);
        double[][] weight = new double[row.size()][row.size()];
        for (LogFacts.Flow flow : kept) {
            int from = placeOf.getOrDefault(flow.from(), 0);
            int to = placeOf.getOrDefault(flow.to(), 0);
            double near = flow.customers() / (1 + flow.medianSeconds() / typical);
            weight[from][to] += near;
            weight[to][from] += near;
        }
        return weight;
    }

    /** The median wait over all flows, each counted by its customers. */
    private static double typicalSeconds(List<LogFacts.Flow> flows) {
        List<LogFacts.Flow> byWait = new ArrayList<>(flows);
        byWait.sort(Comparator.comparingDouble(LogFacts.Flow::medianSeconds));
        long all = flows.stream().mapToLong(LogFacts.Flow::customers).sum();
        long passed = 0;
        for (LogFacts.Flow flow : byWait) {
            passed += flow.customers();
            if (2 * passed >= all) {
                return flow.medianSeconds();
            }
        }
        return 0;
    }

    private static Stage stage(List<TypeFact> types, DraftRequest request) {
        List<Step> steps = types.stream().map(type -> step(type, request)).toList();
        String first = types.getFirst().type();
        String last = types.getLast().type();
        String name = first.equals(last) ? first : first + " → " + last;
        return Stage.of(request.ids().get(), shortened(name), steps);
    }

    private static Step step(TypeFact type, DraftRequest request) {
        String channel = type.channel();
        return Step.of(request.ids().get(), shortened(type.type()))
                .at(channel == null ? null : Touchpoint.on(channel))
                .bound(List.of(Binding.first(EventPredicate.type(type.type()))))
                .withEvidence(
                        Evidence.measured(request.source(), request.date(), type.customers()));
    }

    private static String shortened(String name) {
        if (name.length() <= Texts.MAX_NAME) {
            return name;
        }
        int end = Texts.MAX_NAME - 1;
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}
