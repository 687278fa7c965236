package dev.waymark.engine.findings;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.predicate.CodedPredicate;

import java.util.Collection;
import java.util.List;

/**
 * An exposure over the codes of one index. The answer is −1 for a customer who never came to the
 * step, otherwise twice the place from which the outcome counts, plus 1 if it happened.
 */
@FunctionalInterface
interface Coded {
    /** The answer for a customer who never came to the step. */
    int ABSENT = -1;

    int look(Facts facts);

    private static int answer(int place, boolean isExposed) {
        return 2 * place + (isExposed ? 1 : 0);
    }

    /** The exposure over an index; columns are the properties of the scan, in order. */
    static Coded of(Exposure exposure, JourneyIndex index, List<String> columns) {
        return switch (exposure) {
            case Exposure.Waited it -> waited(it, index);
            case Exposure.Turned it -> turned(it, index);
            case Exposure.ContactedAgain it -> contactedAgain(it, index);
            case Exposure.Wandered it -> wandered(it, index);
            case Exposure.OfGroup it -> ofGroup(it, index, columns);
            case Exposure.AtHours it -> atHours(it, index);
            case Exposure.ScoredLow it -> scoredLow(it, index);
            case Exposure.Met it -> met(it, index);
        };
    }

    /** The habit over an index; who does something else instead is its peer. */
    static Coded of(Habit habit, JourneyIndex index) {
        return switch (habit) {
            case Habit.OnChannel it -> onChannel(it, index);
            case Habit.FollowedBy it -> followedBy(it, index);
        };
    }

    private static Coded onChannel(Habit.OnChannel it, JourneyIndex index) {
        int type = index.types().code(it.type());
        int channel = index.channels().code(it.channel());
        long since = it.during().sinceMillis();
        long until = it.during().untilMillis();
        return facts -> {
            int start = facts.first(type);
            if (start < 0) {
                return ABSENT;
            }
            Journey journey = facts.journey();
            int other = ABSENT;
            for (int i = start; i <= facts.last(type); i++) {
                long time = journey.times()[i];
                int on = journey.channels()[i];
                if (journey.types()[i] != type
                        || on == Dictionary.ABSENT
                        || time < since
                        || time >= until) {
                    continue;
                }
                if (on == channel) {
                    return answer(i, true);
                }
                other = other < 0 ? i : other;
            }
            return other < 0 ? ABSENT : answer(other, false);
        };
    }

    private static Coded followedBy(Habit.FollowedBy it, JourneyIndex index) {
        int type = index.types().code(it.type());
        boolean isNothing = it.next() == null;
        int next = it.next() == null ? -1 : index.types().code(it.next());
        long within = it.within().toMillis();
        long since = it.during().sinceMillis();
        long until = it.during().untilMillis();
        return facts -> {
            int start = facts.first(type);
            Journey journey = facts.journey();
            if (start < 0 || journey.times()[start] < since || journey.times()[start] >= until) {
                return ABSENT;
            }
            boolean isFollowed =
                    start + 1 < journey.to()
                            && journey.times()[start + 1] - journey.times()[start] <= within;
            return answer(
                    start,
                    isFollowed ? !isNothing && journey.types()[start + 1] == next : isNothing);
        };
    }

    private static Coded waited(Exposure.Waited it, JourneyIndex index) {
        int from = index.types().code(it.from());
        int to = index.types().code(it.to());
        long longest = it.longerThan().toMillis();
        return facts -> {
            int start = facts.first(from);
            if (start < 0 || facts.last(to) <= start) {
                return ABSENT;
            }
            Journey journey = facts.journey();
            int end = start + 1;
            while (journey.types()[end] != to) {
                end++;
            }
            return answer(end, journey.times()[end] - journey.times()[start] > longest);
        };
    }

    private static Coded turned(Exposure.Turned it, JourneyIndex index) {
        int from = index.types().code(it.from());
        int to = index.types().code(it.to());
        return facts -> {
            int start = facts.first(from);
            if (start < 0) {
                return ABSENT;
            }
            Journey journey = facts.journey();
            boolean isExposed = false;
            if (facts.last(to) > start) {
                for (int i = start; i + 1 < journey.to() && !isExposed; i++) {
                    isExposed = journey.types()[i] == from && journey.types()[i + 1] == to;
                }
            }
            return answer(start, isExposed);
        };
    }

    private static Coded contactedAgain(Exposure.ContactedAgain it, JourneyIndex index) {
        int type = index.types().code(it.type());
        boolean[] isContact = types(it.contacts(), index);
        boolean[] resolves = types(it.resolving(), index);
        boolean isOnAny = it.channel().isEmpty();
        int channel = index.channels().code(it.channel());
        long window = it.window().toMillis();
        return facts -> {
            int start = facts.first(type);
            if (start < 0) {
                return ABSENT;
            }
            Journey journey = facts.journey();
            int open = -1;
            for (int i = start; i < journey.to(); i++) {
                int at = journey.types()[i];
                if (resolves[at] && !isOnAny) {
                    open = -1;
                }
                if (!isContact[at]) {
                    continue;
                }
                boolean isInTime =
                        open >= 0 && journey.times()[i] - journey.times()[open] <= window;
                if (isInTime && (isOnAny || leads(journey, open, i, channel))) {
                    return answer(start, true);
                }
                open = at == type ? i : -1;
            }
            return answer(start, false);
        };
    }

    private static boolean leads(Journey journey, int from, int to, int channel) {
        return journey.channels()[to] == channel && journey.channels()[from] != channel;
    }

    private static Coded wandered(Exposure.Wandered it, JourneyIndex index) {
        boolean[] isWandering = types(it.types(), index);
        long gap = it.gap().toMillis();
        return facts -> {
            Journey journey = facts.journey();
            int start = -1;
            int count = 0;
            boolean isExposed = false;
            for (int i = journey.from(); i < journey.to(); i++) {
                if (i > journey.from() && journey.times()[i] - journey.times()[i - 1] > gap) {
                    isExposed |= count >= it.least();
                    count = 0;
                }
                if (isWandering[journey.types()[i]]) {
                    start = start < 0 ? i : start;
                    count = count < 0 ? count : count + 1;
                } else {
                    count = Integer.MIN_VALUE;
                }
            }
            return start < 0 ? ABSENT : answer(start, isExposed || count >= it.least());
        };
    }

    private static Coded ofGroup(Exposure.OfGroup it, JourneyIndex index, List<String> columns) {
        int type = index.types().code(it.type());
        boolean isOfChannel = it.property().equals(CodedPredicate.CHANNEL);
        int column = columns.indexOf(it.property());
        if (!isOfChannel && column < 0) {
            return facts -> ABSENT;
        }
        Dictionary values = isOfChannel ? index.channels() : index.property(it.property());
        int value = values.code(it.value());
        return facts -> {
            int start = facts.first(type);
            if (start < 0) {
                return ABSENT;
            }
            Journey journey = facts.journey();
            int has = isOfChannel ? journey.channels()[start] : journey.property(column)[start];
            return has == Dictionary.ABSENT ? ABSENT : answer(start, has == value);
        };
    }

    private static Coded atHours(Exposure.AtHours it, JourneyIndex index) {
        int type = index.types().code(it.type());
        int day = 24 * (it.day().getValue() - 1);
        return facts -> {
            int start = facts.first(type);
            if (start < 0) {
                return ABSENT;
            }
            int hour = facts.firstHour(type) - day;
            return answer(start, it.fromHour() <= hour && hour < it.toHour());
        };
    }

    private static Coded scoredLow(Exposure.ScoredLow it, JourneyIndex index) {
        int type = index.types().code(it.type());
        return facts -> {
            int start = facts.first(type);
            double value = start < 0 ? Double.NaN : facts.value(start);
            return Double.isNaN(value) ? ABSENT : answer(start, value <= it.most());
        };
    }

    private static Coded met(Exposure.Met it, JourneyIndex index) {
        int type = index.types().code(it.type());
        boolean[] isBefore = types(it.after(), index);
        int[] before = it.after().stream().mapToInt(index.types()::code).toArray();
        return facts -> {
            Journey journey = facts.journey();
            int start = journey.to();
            for (int code : before) {
                int first = facts.first(code);
                start = first < 0 ? start : Math.min(start, first);
            }
            if (start == journey.to()) {
                return ABSENT;
            }
            int end = facts.goalAfter(start);
            int left = start;
            for (int i = start + 1; i < end; i++) {
                left = isBefore[journey.types()[i]] ? i : left;
            }
            return answer(left, left + 1 < end && journey.types()[left + 1] == type);
        };
    }

    private static boolean[] types(Collection<String> names, JourneyIndex index) {
        boolean[] has = new boolean[index.types().size()];
        for (String name : names) {
            int code = index.types().code(name);
            if (code >= 0) {
                has[code] = true;
            }
        }
        return has;
    }
}
