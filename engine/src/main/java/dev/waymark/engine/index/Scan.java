package dev.waymark.engine.index;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * Reads journeys of an index one after the other, with the columns of a plan. Not safe for several
 * threads: each takes one of its own.
 *
 * <p>Mechanism: neighbouring journeys are copied block by block into arrays small enough for the
 * processor's second-level cache, so that kernels read plain arrays whatever the width of the
 * stored codes, and wherever the events lie. A journey with newer events is merged on the way
 * (equal times: the older events first), one that a range cuts is narrowed; both look to the kernel
 * like any other.
 */
public final class Scan {
    private static final int BLOCK_EVENTS = 1 << 15;
    private static final int BLOCK_JOURNEYS = 1 << 11;

    /** Who reads a single journey needs no room for a block. */
    private static final int FIRST_ROOM = 1 << 8;

    /** So many events that are not wanted are copied along, since a new copy costs more. */
    private static final int MOST_SKIPPED = 1 << 6;

    private final Run run;
    private final Delta delta;
    private final int @Nullable [] chosen;
    private final ScanPlan plan;
    private final int[] propertyColumns;
    private final long since;
    private final long until;
    private final boolean cuts;
    private final @Nullable Beginnings beginnings;
    private final Journey journey = new Journey();
    private final CodeCopier codeCopier = new CodeCopier();

    private @Nullable JourneyBlock block;
    private @Nullable BlockVisitor blocks;

    private final int[] customers = new int[BLOCK_JOURNEYS];
    private final int[] codes;
    private final int[] starts = new int[BLOCK_JOURNEYS];
    private final int[] ends = new int[BLOCK_JOURNEYS];
    private final long[] places = new long[BLOCK_JOURNEYS];
    private int journeys;
    private int filled;
    private final boolean keepsAll;
    private int room;
    private int[] marked = new int[0];
    private int[] markedBefore = new int[0];
    private int found;
    private long pendingFrom;
    private long pendingTo;
    private int pendingAt;

    Scan(Run run, Delta delta, int @Nullable [] chosen, ScanPlan plan, int[] propertyColumns) {
        this.run = run;
        this.delta = delta;
        this.chosen = chosen;
        this.codes = chosen == null ? customers : new int[BLOCK_JOURNEYS];
        this.plan = plan;
        this.propertyColumns = propertyColumns;
        this.since = plan.range().sinceMillis();
        this.until = plan.range().untilMillis();
        this.cuts = !plan.range().isAll();
        this.beginnings = plan.beginning().isAll() ? null : new Beginnings(run, plan.beginning());
        this.keepsAll = delta.customers().length > 0;
        journey.run = run;
        journey.delta = delta;
        journey.columns = propertyColumns;
        journey.properties = new int[propertyColumns.length][];
        Arrays.fill(journey.properties, new int[0]);
        grow(FIRST_ROOM);
    }

    /**
     * Visits the journeys of the customers with codes from {@code from} to {@code to − 1}, in this
     * order.
     */
    public void forEach(int from, int to, Visitor visitor) {
        int[] some = chosen;
        if (some == null) {
            forAll(from, to, visitor);
        } else {
            forSome(some, from, to, visitor);
        }
    }

    /** Visits the same journeys many at a time, in the same order. */
    public void forEachBlock(int from, int to, BlockVisitor visitor) {
        if (block == null) {
            block = new JourneyBlock(run, BLOCK_JOURNEYS);
        }
        if (chosen == null && readsNothing() && plan.anyOfTypes() == -1L) {
            for (int first = from; first < to; first += BLOCK_JOURNEYS) {
                block.bare(first, Math.min(BLOCK_JOURNEYS, to - first));
                visitor.visit(block);
            }
            return;
        }
        if (takesAll()) {
            forWhole(block, from, to, visitor);
            return;
        }
        blocks = visitor;
        forEach(from, to, Scan::never);
        blocks = null;
    }

    private static void never(Journey journey) {
        throw new IllegalStateException("blocks were asked for");
    }

    private void forAll(int from, int to, Visitor visitor) {
        if (readsNothing()) {
            walk(from, to, visitor);
            return;
        }
        int customer = from;
        int newer = delta.seek(from);
        while (customer < to) {
            clear();
            while (customer < to && journeys < BLOCK_JOURNEYS && filled < BLOCK_EVENTS) {
                int nextNewer = withNewer(newer);
                if (customer == nextNewer) {
                    merge(customer, newer++);
                    customer++;
                } else {
                    customer = take(customer, Math.min(to, nextNewer));
                }
            }
            visit(visitor);
        }
    }

    /** Whether every stored journey is visited as it lies. */
    private boolean takesAll() {
        return chosen == null
                && beginnings == null
                && !cuts
                && plan.anyOfTypes() == -1L
                && plan.markOfType() == null
                && delta.customers().length == 0;
    }

    /** Visits stored journeys, of which nothing is looked at one by one. */
    private void forWhole(JourneyBlock block, int from, int to, BlockVisitor visitor) {
        for (int customer = from; customer < to; customer += block.size()) {
            int most = Math.min(BLOCK_JOURNEYS, to - customer);
            int count = block.whole(customer, most, BLOCK_EVENTS);
            copy(run.offset(customer), 0, count, plan.times(), plan.types());
            block.show(journey);
            visitor.visit(block);
        }
    }

    private boolean readsNothing() {
        return !plan.readsEvents() && !cuts && delta.customers().length == 0;
    }

    /** Visits those of the chosen customers whose places in the choice lie in a range. */
    private void forSome(int[] some, int from, int to, Visitor visitor) {
        int at = from;
        int newer = from < to ? delta.seek(some[from]) : 0;
        while (at < to) {
            clear();
            while (at < to && journeys < BLOCK_JOURNEYS && filled < BLOCK_EVENTS) {
                int customer = some[at];
                while (withNewer(newer) < customer) {
                    newer++;
                }
                int before = journeys;
                int next;
                if (customer == withNewer(newer)) {
                    merge(customer, newer);
                    next = customer + 1;
                } else {
                    next = take(customer, Math.min(runEnd(some, at, to), withNewer(newer)));
                }
                for (int j = before; j < journeys; j++) {
                    codes[j] = at + customers[j] - customer;
                }
                at += next - customer;
            }
            visit(visitor);
        }
    }

    /** The customer after the last of the neighbours that were chosen, from a place on. */
    private static int runEnd(int[] some, int at, int to) {
        int end = at + 1;
        while (end < to && some[end] - some[at] == end - at && end - at < BLOCK_JOURNEYS) {
            end++;
        }
        return some[end - 1] + 1;
    }

    private int withNewer(int place) {
        return place < delta.customers().length ? delta.customers()[place] : Integer.MAX_VALUE;
    }

    private void clear() {
        journeys = 0;
        filled = 0;
        found = 0;
        pendingFrom = 0;
        pendingTo = 0;
    }

    /** Visits stored journeys of which no event is read: there is nothing to copy. */
    private void walk(int from, int to, Visitor visitor) {
        long wanted = plan.anyOfTypes();
        long start = from < to ? run.offset(from) : 0;
        journey.isWhole = true;
        journey.from = 0;
        for (int customer = from; customer < to; customer++) {
            long end = run.offset(customer + 1);
            if (wanted == -1L || (run.mask(customer) & wanted) != 0) {
                journey.customer = customer;
                journey.stored = customer;
                journey.place = start;
                journey.to = (int) (end - start);
                visitor.visit(journey);
            }
            start = end;
        }
    }

    /**
     * Takes stored journeys until the block is full or the end is met; returns the next customer.
     */
    private int take(int first, int end) {
        if (beginnings != null) {
            return take(beginnings, first, end);
        }
        int customer = first;
        long wanted = plan.anyOfTypes();
        long from = run.offset(customer);
        long wantedTo = from;
        while (customer < end && journeys < BLOCK_JOURNEYS && filled < BLOCK_EVENTS) {
            long to = run.offset(customer + 1);
            boolean isWanted = wanted == -1L || (run.mask(customer) & wanted) != 0;
            int size = Math.toIntExact(to - from);
            boolean isNext = pendingTo == from && pendingTo > pendingFrom;
            if (isWanted && !isNext) {
                copyPending();
                pendingFrom = from;
                pendingAt = filled;
            }
            if (isWanted) {
                customers[journeys] = customer;
                places[journeys] = from;
                starts[journeys] = filled;
                ends[journeys++] = filled + size;
                wantedTo = to;
            }
            if (isWanted || (isNext && to - wantedTo <= MOST_SKIPPED)) {
                pendingTo = to;
                filled += size;
            }
            from = to;
            customer++;
        }
        return customer;
    }

    /** The same, of those that begin when they should. */
    private int take(Beginnings beginnings, int first, int end) {
        long wanted = plan.anyOfTypes();
        int customer = beginnings.next(first, end);
        while (customer < end && journeys < BLOCK_JOURNEYS && filled < BLOCK_EVENTS) {
            if ((run.mask(customer) & wanted) != 0) {
                long from = run.offset(customer);
                long to = run.offset(customer + 1);
                if (pendingTo != from || pendingTo == pendingFrom) {
                    copyPending();
                    pendingFrom = from;
                    pendingAt = filled;
                }
                customers[journeys] = customer;
                places[journeys] = from;
                starts[journeys] = filled;
                filled += Math.toIntExact(to - from);
                ends[journeys++] = filled;
                pendingTo = to;
            }
            customer = beginnings.next(customer + 1, end);
        }
        return customer;
    }

    private void copyPending() {
        int count = Math.toIntExact(pendingTo - pendingFrom);
        if (count > 0) {
            byte[] marks = plan.markOfType();
            if (marks == null) {
                copy(pendingFrom, pendingAt, count, plan.times(), plan.types());
            } else {
                mark(marks, count);
            }
            pendingFrom = pendingTo;
        }
    }

    private void mark(byte[] marks, int count) {
        grow(pendingAt + count);
        found = run.mark(marks, pendingFrom, pendingAt, count, marked, markedBefore, found);
    }

    private void copy(long from, int at, int count, boolean withTimes, boolean withTypes) {
        grow(at + count);
        if (withTimes) {
            MemorySegment.copy(run.times(), Run.LONG, from * Long.BYTES, journey.times, at, count);
        }
        if (withTypes) {
            codeCopier.copy(run.types(), run.typeWidth(), from, journey.types, at, count);
        }
        if (plan.channels()) {
            codeCopier.copy(run.channels(), run.channelWidth(), from, journey.channels, at, count);
        }
        for (int p = 0; p < propertyColumns.length; p++) {
            MemorySegment column = run.properties()[propertyColumns[p]];
            MemorySegment.copy(
                    column, Run.INT, from * Integer.BYTES, journey.properties[p], at, count);
        }
    }

    /**
     * Adds a journey that has newer events: its stored events, then the newer ones sorted in from
     * behind.
     */
    private void merge(int customer, int place) {
        boolean isStored = customer < run.customers();
        long storedMask = isStored ? run.mask(customer) : 0;
        if (plan.anyOfTypes() != -1L
                && ((storedMask | delta.mask(place)) & plan.anyOfTypes()) == 0) {
            return;
        }
        copyPending();
        int at = filled;
        int stored = 0;
        if (isStored) {
            long from = run.offset(customer);
            stored = Math.toIntExact(run.offset(customer + 1) - from);
            copy(from, at, stored, true, true);
        }
        int newerFrom = delta.starts()[place];
        int newer = delta.starts()[place + 1] - newerFrom;
        grow(at + stored + newer);
        int left = at + stored - 1;
        int right = newerFrom + newer - 1;
        for (int target = at + stored + newer - 1; right >= newerFrom; target--) {
            if (left >= at && journey.times[left] > delta.times()[right]) {
                move(left--, target);
            } else {
                fetch(right--, target);
            }
        }
        customers[journeys] = customer;
        places[journeys] = -1L - place;
        starts[journeys] = at;
        filled = at + stored + newer;
        ends[journeys++] = filled;
    }

    private void move(int from, int to) {
        journey.times[to] = journey.times[from];
        journey.types[to] = journey.types[from];
        journey.channels[to] = journey.channels[from];
        for (int[] property : journey.properties) {
            property[to] = property[from];
        }
    }

    private void fetch(int from, int to) {
        journey.times[to] = delta.times()[from];
        journey.types[to] = delta.types()[from];
        journey.channels[to] = delta.channels()[from];
        for (int p = 0; p < propertyColumns.length; p++) {
            journey.properties[p][to] = delta.properties()[propertyColumns[p]][from];
        }
    }

    private void visit(Visitor visitor) {
        copyPending();
        if (blocks != null && block != null) {
            visitBlock(block, blocks);
            return;
        }
        for (int j = 0; j < journeys; j++) {
            journey.customer = codes[j];
            journey.stored = customers[j];
            journey.from = starts[j];
            journey.to = ends[j];
            journey.place = places[j];
            journey.isWhole = true;
            showMarks();
            if (!cuts || cut()) {
                visitor.visit(journey);
            }
        }
    }

    private void showMarks() {
        if (plan.markOfType() == null || journey.place < 0) {
            journey.markedFrom = -1;
            return;
        }
        journey.markedFrom = markedBefore[journey.from];
        journey.markedTo = markedBefore[journey.to];
        journey.marked = marked;
    }

    private void visitBlock(JourneyBlock block, BlockVisitor visitor) {
        block.show(journey);
        block.clear();
        for (int j = 0; j < journeys; j++) {
            journey.customer = codes[j];
            journey.stored = customers[j];
            journey.from = starts[j];
            journey.to = ends[j];
            journey.place = places[j];
            journey.isWhole = true;
            if (!cuts || cut()) {
                block.add(journey);
            }
        }
        visitor.visit(block);
    }

    private boolean cut() {
        int from = journey.from;
        int to = journey.to;
        while (from < to && journey.times[from] < since) {
            from++;
        }
        while (to > from && journey.times[to - 1] >= until) {
            to--;
        }
        journey.isWhole = from == journey.from && to == journey.to;
        journey.from = from;
        journey.to = to;
        return from < to;
    }

    private void grow(int events) {
        if (room >= events) {
            return;
        }
        room = Math.max(events, room * 2);
        int size = room;
        boolean isMarking = plan.markOfType() != null;
        if (isMarking) {
            marked = Arrays.copyOf(marked, size + 1);
            markedBefore = Arrays.copyOf(markedBefore, size + 1);
        }
        if (keepsAll || (plan.times() && !isMarking)) {
            journey.times = Arrays.copyOf(journey.times, size);
        }
        if (keepsAll || (plan.types() && !isMarking)) {
            journey.types = Arrays.copyOf(journey.types, size);
        }
        if (keepsAll || (plan.channels() && !isMarking)) {
            journey.channels = Arrays.copyOf(journey.channels, size);
        }
        if (keepsAll || !isMarking) {
            for (int p = 0; p < journey.properties.length; p++) {
                journey.properties[p] = Arrays.copyOf(journey.properties[p], size);
            }
        }
    }

    /** Receives one journey after the other. */
    @FunctionalInterface
    public interface Visitor {
        /** One journey, valid only during the call. */
        void visit(Journey journey);
    }

    /** Receives many journeys at once. */
    @FunctionalInterface
    public interface BlockVisitor {
        /** Some journeys, valid only during the call. */
        void visit(JourneyBlock block);
    }
}
