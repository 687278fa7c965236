package dev.waymark.engine.funnel;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.funnel.FunnelSwitches.Breakdown;
import dev.waymark.engine.funnel.FunnelSwitches.Entry;
import dev.waymark.engine.funnel.FunnelSwitches.Exclusion;
import dev.waymark.engine.funnel.FunnelSwitches.Mode;
import dev.waymark.engine.funnel.FunnelSwitches.OnExclude;
import dev.waymark.engine.funnel.chain.ChainCounter;
import dev.waymark.engine.funnel.chain.ChainRules;
import dev.waymark.engine.funnel.chain.ChainSink;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A request in the codes of one index, for kernels that follow customers through a funnel. Keeps
 * scratch arrays: one for each thread.
 */
public final class CompiledFunnel {
    private static final int MAX_VALUES = 100_000;

    private final ChainRules rules;
    private final ChainCounter counter;
    private final List<CodeColumn> held = new ArrayList<>();
    private final int[][] heldCodes;
    private final List<String> columns = new ArrayList<>();
    private final @Nullable CodeColumn breakdown;
    private final int breakdownAt;

    /**
     * A request compiled.
     *
     * @throws JourneyException UNKNOWN_PROPERTY, TOO_MANY_VALUES
     */
    public CompiledFunnel(FunnelRequest request, JourneyIndex index) {
        this(request, index, request.switches().onExclude() == OnExclude.REMOVE);
    }

    /**
     * A request compiled.
     *
     * @param removes whether who runs into an excluded event is left out
     */
    CompiledFunnel(FunnelRequest request, JourneyIndex index, boolean removes) {
        FunnelSwitches switches = request.switches();
        rules = rules(request, index, removes);
        counter = new ChainCounter(rules);
        for (String name : switches.hold()) {
            held.add(new CodeColumn(name, index, columns));
        }
        heldCodes = new int[held.size()][];
        Breakdown by = switches.breakdown();
        breakdown = by == null ? null : new CodeColumn(by.property(), index, columns);
        breakdownAt = by == null ? 0 : by.at();
        if (by != null && breakdown != null && breakdown.values().size() > MAX_VALUES) {
            throw JourneyException.limit(
                    "TOO_MANY_VALUES",
                    "breakdown \"%s\" has %,d values; at most %,d can be told apart. Choose a"
                            + " property with fewer.",
                    by.property(),
                    breakdown.values().size(),
                    MAX_VALUES);
        }
    }

    private static ChainRules rules(FunnelRequest request, JourneyIndex index, boolean removes) {
        FunnelSwitches switches = request.switches();
        TimeRange range = request.range();
        return new ChainRules(
                request.steps().size(),
                stepsOfType(request, index.types()),
                barredOfType(request, index.types()),
                removes,
                order(switches),
                limit(switches.window()),
                limit(switches.stepWindow()),
                request.grace().toMillis(),
                range.sinceMillis(),
                range.untilMillis(),
                switches.entry() == Entry.FIRST,
                switch (switches.count()) {
                    case UNIQUES -> ChainRules.Counting.CUSTOMERS;
                    case TOTALS -> ChainRules.Counting.ATTEMPTS;
                    case SESSIONS -> ChainRules.Counting.SESSIONS;
                },
                switches.sessionGap().toMillis(),
                switches.hold().size());
    }

    private static ChainRules.Order order(FunnelSwitches switches) {
        if (switches.preset() == FunnelPreset.CLICKHOUSE) {
            Set<Mode> modes = switches.modes();
            return new ChainRules.WindowFunnel(
                    modes.contains(Mode.STRICT_ORDER),
                    modes.contains(Mode.STRICT_INCREASE),
                    modes.contains(Mode.STRICT_DEDUPLICATION));
        }
        return switch (switches.order()) {
            case LOOSE -> new ChainRules.Loose();
            case STRICT -> new ChainRules.Strict();
            case ANY -> new ChainRules.AnyOrder();
        };
    }

    private static long limit(@Nullable Duration duration) {
        return duration == null
                ? ChainRules.NO_LIMIT
                : Math.min(duration.toMillis(), ChainRules.NO_LIMIT);
    }

    private static int[] stepsOfType(FunnelRequest request, Dictionary types) {
        int[] steps = new int[types.size()];
        for (int s = 0; s < request.steps().size(); s++) {
            for (String type : request.steps().get(s).types()) {
                int code = types.code(type);
                if (code >= 0) {
                    steps[code] |= 1 << s;
                }
            }
        }
        return steps;
    }

    private static int[] barredOfType(FunnelRequest request, Dictionary types) {
        List<Exclusion> exclusions = request.switches().exclusions();
        int[] barred = new int[exclusions.isEmpty() ? 0 : types.size()];
        for (Exclusion exclusion : exclusions) {
            int to = exclusion.toStep() == 0 ? request.steps().size() : exclusion.toStep();
            int code = types.code(exclusion.type());
            for (int s = exclusion.fromStep() - 1; code >= 0 && s < to - 1; s++) {
                barred[code] |= 1 << s;
            }
        }
        return barred;
    }

    /** Only journeys that can enter the funnel. */
    public ScanPlan plan() {
        boolean channels =
                held.stream().anyMatch(CodeColumn::isChannel)
                        || (breakdown != null && breakdown.isChannel());
        int entries = rules.order() instanceof ChainRules.AnyOrder ? (1 << rules.steps()) - 1 : 1;
        long mask = 0;
        for (int type = 0; type < rules.stepsOfType().length; type++) {
            if ((rules.stepsOfType()[type] & entries) != 0) {
                mask |= 1L << (type & 63);
            }
        }
        return new ScanPlan(true, true, channels, columns, mask, TimeRange.ALL);
    }

    /** The plan for who asks for no more than {@link #count}: with marks where they do. */
    ScanPlan countingPlan() {
        return counter.canUseMarks() ? plan().marking(counter.marks()) : plan();
    }

    ChainRules rules() {
        return rules;
    }

    /** The chains of a journey that count; at most one if customers are counted. */
    public void count(Journey journey, ChainSink sink) {
        if (journey.isMarked()) {
            counter.countMarked(journey, sink);
            return;
        }
        counter.count(
                journey.types(),
                journey.times(),
                heldCodes(journey),
                journey.from(),
                journey.to(),
                sink);
    }

    /** The codes of the held properties, by event. */
    int[][] heldCodes(Journey journey) {
        for (int p = 0; p < heldCodes.length; p++) {
            heldCodes[p] = held.get(p).codes(journey);
        }
        return heldCodes;
    }

    /** The values that the result is split by; null if it is not. */
    @Nullable Dictionary breakdownValues() {
        return breakdown == null ? null : breakdown.values();
    }

    /** The code of the value that a chain belongs to; 0 if it has none. */
    int group(Journey journey, int[] places, int level) {
        if (breakdown == null) {
            return 0;
        }
        int step = breakdownAt == Breakdown.LAST ? level : breakdownAt;
        return step > level ? Dictionary.ABSENT : breakdown.code(journey, places[step - 1]);
    }

    /** A property as a column of codes; {@code channel} is the event's own field. */
    private static final class CodeColumn {
        private static final String CHANNEL = "channel";

        private final int property;
        private final Dictionary values;
        private int[] scratch = new int[0];

        /**
         * A column.
         *
         * @param columns the properties that the scan reads, to which this one is added if it is
         *     new
         * @throws dev.waymark.engine.fault.JourneyException UNKNOWN_PROPERTY if the index does not
         *     carry it
         */
        CodeColumn(String name, JourneyIndex index, List<String> columns) {
            if (name.equals(CHANNEL)) {
                property = -1;
                values = index.channels();
                return;
            }
            values = index.property(name);
            if (!columns.contains(name)) {
                columns.add(name);
            }
            property = columns.indexOf(name);
        }

        boolean isChannel() {
            return property < 0;
        }

        Dictionary values() {
            return values;
        }

        /** The code at a place of the journey. */
        int code(Journey journey, int place) {
            return isChannel() ? journey.channel(place) : journey.value(property, place);
        }

        /** The codes at all places of the journey. */
        int[] codes(Journey journey) {
            if (!isChannel()) {
                return journey.property(property);
            }
            if (scratch.length < journey.to()) {
                scratch = new int[2 * journey.to()];
            }
            for (int i = journey.from(); i < journey.to(); i++) {
                scratch[i] = journey.channels()[i];
            }
            return scratch;
        }
    }
}
