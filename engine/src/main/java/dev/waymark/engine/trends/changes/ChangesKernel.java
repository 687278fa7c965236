package dev.waymark.engine.trends.changes;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.time.Buckets;
import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.trends.TrendsKernel;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Searches for changes for good: one pass, O(events), then O(shares × periods) for each level of
 * cuts.
 *
 * <p>Looked at are, for each type, the channels of its events, and what follows a customer's first
 * event of it. The share of a type among <i>all</i> events is not: it drifts as long as a log's
 * customers grow older together, with nothing changed. Comparing such relations window by window is
 * how process mining finds drift (R. P. J. C. Bose, W. M. P. van der Aalst, I. Žliobaitė, M.
 * Pechenizkiy, <i>Dealing with concept drifts in process mining</i>, 2014).
 */
public final class ChangesKernel implements Kernel<ChangesTally, Changes> {
    private final ChangesRequest request;
    private final @Nullable Buckets prepared;

    /** The search that a request asks for. */
    public ChangesKernel(ChangesRequest request) {
        this(request, null);
    }

    private ChangesKernel(ChangesRequest request, @Nullable Buckets prepared) {
        this.request = request;
        this.prepared = prepared;
    }

    @Override
    public Kernel<?, Changes> prepare(JourneyIndex index) {
        return new ChangesKernel(request, request.buckets(index));
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return new ScanPlan(true, true, true, List.of(), -1L, TimeRange.ALL);
    }

    @Override
    public ChangesTally begin(JourneyIndex index) {
        return new ChangesTally(index.types().size());
    }

    @Override
    public void add(ChangesTally partial, Journey journey) {
        Buckets buckets = prepared;
        if (buckets == null) {
            throw new IllegalStateException("the kernel was not prepared");
        }
        partial.add(journey, buckets, request.within().toMillis());
    }

    @Override
    public ChangesTally merge(ChangesTally left, ChangesTally right) {
        return left.merge(right);
    }

    @Override
    public Outcome<Changes> finish(ChangesTally merged, JourneyIndex index) {
        Buckets buckets = prepared == null ? request.buckets(index) : prepared;
        List<Member> members = members(merged, index, buckets);
        long tests = 0;
        for (Member member : members) {
            tests += new LevelShifts(member.hits, member.all).places();
        }
        List<Changes.Change> changes = new ArrayList<>();
        for (Member member : members) {
            for (LevelShifts.Shift shift :
                    new LevelShifts(member.hits, member.all).find(tests, request.alpha())) {
                boolean isTold = !member.isOneOfTwo || shift.after() > shift.before();
                if (isTold) {
                    changes.add(member.change(shift, buckets));
                }
            }
        }
        changes.sort(
                Comparator.comparingDouble((Changes.Change change) -> -change.moved())
                        .thenComparing(Changes.Change::type)
                        .thenComparing(change -> change.of().toString())
                        .thenComparing(change -> String.valueOf(change.member()))
                        .thenComparing(Changes.Change::start));
        return new Done<>(
                new Changes(
                        definition(tests),
                        request.every(),
                        tests,
                        changes.size(),
                        changes.subList(0, Math.min(changes.size(), Changes.MOST))));
    }

    /** The shares as series over the complete periods of the range. */
    private List<Member> members(ChangesTally merged, JourneyIndex index, Buckets buckets) {
        int[][] spans = {
            complete(index, buckets, Duration.ZERO), complete(index, buckets, request.within())
        };
        SortedMap<Integer, Group> groups = new TreeMap<>();
        merged.cells.forEach(
                (cell, count) -> {
                    ChangesTally.Key key = ChangesTally.Key.of(cell);
                    int[] span = spans[key.of().ordinal()];
                    if (span[0] <= key.bucket() && key.bucket() < span[1]) {
                        groups.computeIfAbsent(
                                        2 * key.type() + key.of().ordinal(),
                                        at -> new Group(key.of(), key.type(), span))
                                .add(key, count);
                    }
                });
        List<Member> members = new ArrayList<>();
        for (Group group : groups.values()) {
            for (Map.Entry<Integer, long[]> entry : group.members.entrySet()) {
                if (group.members.size() > 1) {
                    members.add(
                            new Member(
                                    group.of,
                                    index.types().name(group.type),
                                    name(group.of, entry.getKey(), index),
                                    group.members.size() == 2,
                                    group.span[0],
                                    entry.getValue(),
                                    group.all));
                }
            }
        }
        return members;
    }

    /** The first and the last (exclusive) of the range's complete periods. */
    private int[] complete(JourneyIndex index, Buckets buckets, Duration within) {
        int from = buckets.firstIn(request.range());
        int to = Math.max(from, buckets.endIn(request.range()));
        while (from < to && !TrendsKernel.isComplete(buckets, from, index, Duration.ZERO)) {
            from++;
        }
        while (from < to && !TrendsKernel.isComplete(buckets, to - 1, index, within)) {
            to--;
        }
        return new int[] {from, to};
    }

    private static @Nullable String name(Changes.Of of, int member, JourneyIndex index) {
        return switch (of) {
            case CHANNEL -> index.channels().name(member);
            case NEXT -> member == ChangesTally.NOTHING ? null : index.types().name(member - 1);
        };
    }

    private static final class Group {
        private final Changes.Of of;
        private final int type;
        private final int[] span;
        private final SortedMap<Integer, long[]> members = new TreeMap<>();
        private final long[] all;

        Group(Changes.Of of, int type, int[] span) {
            this.of = of;
            this.type = type;
            this.span = span;
            this.all = new long[span[1] - span[0]];
        }

        void add(ChangesTally.Key key, long count) {
            int at = key.bucket() - span[0];
            members.computeIfAbsent(key.member(), it -> new long[all.length])[at] += count;
            all[at] += count;
        }
    }

    private record Member(
            Changes.Of of,
            String type,
            @Nullable String name,
            boolean isOneOfTwo,
            int from,
            long[] hits,
            long[] all) {
        Changes.Change change(LevelShifts.Shift shift, Buckets buckets) {
            double difference = shift.after() - shift.before();
            List<Changes.Point> points = new ArrayList<>();
            for (int i = 0; i < all.length; i++) {
                Double share = all[i] == 0 ? null : (Double) ((double) hits[i] / all[i]);
                points.add(new Changes.Point(buckets.date(from + i), hits[i], all[i], share));
            }
            return new Changes.Change(
                    of,
                    type,
                    name,
                    buckets.date(from + shift.split()),
                    shift.before(),
                    shift.after(),
                    difference,
                    difference - shift.half(),
                    difference + shift.half(),
                    shift.nBefore(),
                    shift.nAfter(),
                    Math.abs(difference) * shift.nAfter(),
                    shift.dispersion(),
                    shift.p(),
                    shift.gradual(),
                    points);
        }
    }

    private String definition(long tests) {
        return ("For each type of event, the shares of its channels, and of what follows a"
                        + " customer's first event of it within %s, are compared before and after"
                        + " each %s with at least %d complete ones on either side. A change is told"
                        + " where the difference is clear after correction for all %d places that"
                        + " were looked at (Bonferroni, %s), the periods' own ups and downs taken"
                        + " into account; then both sides are searched again. Ranked by how many"
                        + " events go another way since. %s")
                .formatted(
                        DurationText.format(request.within()),
                        request.every(),
                        LevelShifts.FEWEST_PERIODS,
                        tests,
                        request.alpha(),
                        TrendsKernel.definition(request.every(), request.zone(), request.range()));
    }
}
