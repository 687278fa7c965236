package dev.waymark.engine.findings;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.CustomerSample;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** Lists the customers to whom something happened. O(events). */
public final class ExposedKernel implements Kernel<ExposedKernel.Partial, Exposed> {
    /** The most types of a customer's path. */
    public static final int LONGEST = 60;

    private static final Comparator<Found> ORDER =
            Comparator.comparing(Found::reached)
                    .thenComparingLong(Found::draw)
                    .thenComparingInt(Found::customer);

    private final FindingScope scope;
    private final List<Exposure> planned;
    private final BiFunction<JourneyIndex, List<String>, Coded> coded;
    private final int limit;

    /**
     * A kernel for an exposure.
     *
     * @param limit how many to list at most, 1 or more
     */
    public ExposedKernel(FindingScope scope, Exposure exposure, int limit) {
        this(
                scope,
                List.of(exposure),
                (index, columns) -> Coded.of(exposure, index, columns),
                limit);
    }

    /**
     * A kernel for the customers of a habit, whose journeys are not cut to the scope's range.
     *
     * @param limit how many to list at most, 1 or more
     */
    public ExposedKernel(FindingScope scope, Habit habit, int limit) {
        this(
                new FindingScope(scope.goals(), TimeRange.ALL, scope.zone()),
                List.of(),
                (index, columns) -> Coded.of(habit, index),
                limit);
    }

    private ExposedKernel(
            FindingScope scope,
            List<Exposure> planned,
            BiFunction<JourneyIndex, List<String>, Coded> coded,
            int limit) {
        this.scope = scope;
        this.planned = planned;
        this.coded = coded;
        this.limit = limit;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return TrialsKernel.plan(scope, planned, index);
    }

    @Override
    public Partial begin(JourneyIndex index) {
        List<String> columns = plan(index).properties();
        return new Partial(coded.apply(index, columns), index, columns);
    }

    @Override
    public void add(Partial partial, Journey journey) {
        Facts facts = partial.facts;
        if (facts == null) {
            facts = new Facts(scope, partial.index, partial.columns, journey);
            partial.facts = facts;
        }
        facts.look(journey);
        int answer = partial.coded.look(facts);
        if (answer >= 0 && (answer & 1) == 1) {
            boolean isReached = facts.goalAfter(answer >> 1) < journey.to();
            partial.total++;
            partial.lost += isReached ? 0 : 1;
            partial.found.add(found(journey, answer >> 1, isReached));
            if (partial.found.size() >= 4 * limit + LONGEST) {
                partial.shorten(limit);
            }
        }
    }

    private static Found found(Journey journey, int place, boolean isReached) {
        char[] path = new char[LONGEST];
        int length = 0;
        int at = -1;
        for (int i = journey.from(); i < journey.to(); i++) {
            char type = journey.types()[i];
            if (length > 0 && path[length - 1] == type) {
                at = i == place ? length - 1 : at;
                continue;
            }
            if (length == LONGEST) {
                break;
            }
            at = i == place ? length : at;
            path[length++] = type;
        }
        return new Found(
                journey.customer(),
                journey.times()[place],
                isReached,
                String.valueOf(path, 0, length),
                at);
    }

    @Override
    public Partial merge(Partial left, Partial right) {
        left.total += right.total;
        left.lost += right.lost;
        left.found.addAll(right.found);
        return left;
    }

    @Override
    public Outcome<Exposed> finish(Partial merged, JourneyIndex index) {
        merged.shorten(limit);
        return new Done<>(
                new Exposed(
                        merged.total,
                        merged.lost,
                        merged.found.stream().map(it -> customer(it, index)).toList()));
    }

    private static Exposed.OfCustomer customer(Found found, JourneyIndex index) {
        return new Exposed.OfCustomer(
                String.format(Locale.ROOT, "%08x", found.draw()),
                Instant.ofEpochMilli(found.time),
                found.reached,
                found.path.chars().mapToObj(index.types()::name).toList(),
                found.place);
    }

    /** Customers found so far. */
    static final class Partial {
        private final Coded coded;
        private final JourneyIndex index;
        private final List<String> columns;
        private @Nullable Facts facts;
        private List<Found> found = new ArrayList<>();
        private long total;
        private long lost;

        Partial(Coded coded, JourneyIndex index, List<String> columns) {
            this.coded = coded;
            this.index = index;
            this.columns = columns;
        }

        void shorten(int limit) {
            found.sort(ORDER);
            found = new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
        }
    }

    private record Found(int customer, long time, boolean reached, String path, int place) {
        long draw() {
            return CustomerSample.draw(customer);
        }
    }
}
