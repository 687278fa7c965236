package dev.waymark.engine.seamlessness;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.TallyKernel;
import dev.waymark.engine.quantile.DurationSummary;
import dev.waymark.engine.quantile.ValueGroups;
import dev.waymark.engine.stages.Stages;
import dev.waymark.engine.statistics.Rate;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Looks at every customer's first passage between each two stages: one pass, O(events + passages ×
 * events in the window), 4 bytes a passage.
 */
public final class SeamlessnessKernel implements TallyKernel<PassageTally, Seamlessness> {
    private final SeamlessnessRequest request;

    /** A kernel that answers a request. */
    public SeamlessnessKernel(SeamlessnessRequest request) {
        this.request = request;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return new ScanPlan(true, true, true, List.of(), -1L, TimeRange.ALL)
                .within(request.range());
    }

    @Override
    public PassageTally tally(JourneyIndex index) {
        return new PassageTally(request, index);
    }

    @Override
    public void add(List<PassageTally> partial, Journey journey) {
        partial.getFirst().add(journey);
    }

    @Override
    public Outcome<Seamlessness> finish(List<PassageTally> tallies, JourneyIndex index) {
        List<Seamlessness.Transition> transitions = new ArrayList<>();
        Map<String, List<Integer>> byDepartments = new TreeMap<>();
        int size = request.stages().list().size();
        for (int from = 0; from < size; from++) {
            for (int to = from + 1; to < size; to++) {
                int pair = from * size + to;
                if (passages(tallies, pair) > 0) {
                    transitions.add(transition(tallies, from, to, pair, index));
                    String sends = department(from);
                    String takes = department(to);
                    if (sends != null && takes != null && !sends.equals(takes)) {
                        byDepartments
                                .computeIfAbsent(sends + "\0" + takes, key -> new ArrayList<>())
                                .add(pair);
                    }
                }
            }
        }
        transitions.sort(Comparator.comparingLong(it -> it.seamless().count() - it.passages()));
        List<Seamlessness.Handover> handovers = new ArrayList<>();
        byDepartments.forEach(
                (key, pairs) -> {
                    int cut = key.indexOf('\0');
                    handovers.add(
                            handover(
                                    tallies, key.substring(0, cut), key.substring(cut + 1), pairs));
                });
        handovers.sort(Comparator.comparingLong(it -> -it.passages()));
        return new Done<>(
                new Seamlessness(
                        request.definition(),
                        request.contacts(),
                        request.window(),
                        request.patience(),
                        tallies.stream().mapToLong(tally -> tally.customers).sum(),
                        tallies.stream().mapToLong(tally -> tally.open).sum(),
                        transitions,
                        handovers));
    }

    private Seamlessness.Transition transition(
            List<PassageTally> tallies, int from, int to, int pair, JourneyIndex index) {
        List<Stages.Stage> stages = request.stages().list();
        long passages = passages(tallies, pair);
        boolean knowsContacts =
                request.contacts().names().stream().anyMatch(it -> index.types().code(it) >= 0);
        return new Seamlessness.Transition(
                stages.get(from).name(),
                stages.get(to).name(),
                department(from),
                department(to),
                passages,
                requireNonNull(Rate.of(sum(tallies, tally -> tally.seamless, pair), passages)),
                waits(tallies, List.of(pair)),
                new Seamlessness.Disturbances(
                        sum(tallies, tally -> tally.channelsKnown, pair) == 0
                                ? null
                                : sum(tallies, tally -> tally.switched, pair),
                        sum(tallies, tally -> tally.waited, pair),
                        sum(tallies, tally -> tally.returned, pair),
                        knowsContacts ? sum(tallies, tally -> tally.contacted, pair) : null));
    }

    private static Seamlessness.Handover handover(
            List<PassageTally> tallies, String from, String to, List<Integer> pairs) {
        long passages = 0;
        long seamless = 0;
        for (int pair : pairs) {
            passages += passages(tallies, pair);
            seamless += sum(tallies, tally -> tally.seamless, pair);
        }
        return new Seamlessness.Handover(
                from,
                to,
                passages,
                requireNonNull(Rate.of(seamless, passages)),
                waits(tallies, pairs));
    }

    private @Nullable String department(int stage) {
        String name = request.departments().isEmpty() ? "" : request.departments().get(stage);
        return name.isEmpty() ? null : name;
    }

    private static long passages(List<PassageTally> tallies, int pair) {
        return tallies.stream().mapToLong(tally -> tally.waits.size(pair)).sum();
    }

    private static long sum(
            List<PassageTally> tallies, Function<PassageTally, long[]> counts, int pair) {
        return tallies.stream().mapToLong(tally -> counts.apply(tally)[pair]).sum();
    }

    private static DurationSummary waits(List<PassageTally> tallies, List<Integer> pairs) {
        List<ValueGroups> groups = new ArrayList<>();
        int[] numbers = new int[tallies.size() * pairs.size()];
        int at = 0;
        for (int pair : pairs) {
            for (PassageTally tally : tallies) {
                groups.add(tally.waits);
                numbers[at++] = pair;
            }
        }
        return ValueGroups.summarise(groups, numbers).orElseThrow();
    }
}
