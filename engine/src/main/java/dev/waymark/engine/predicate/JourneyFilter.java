package dev.waymark.engine.predicate;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition that a whole journey meets or not. Immutable; equal if it says the same in the same
 * order of parts.
 *
 * <p>{@link #text()} is the form that people read and {@link FilterText#parse} reads back; {@link
 * FilterKernel} applies it.
 */
public sealed interface JourneyFilter {
    /** How deep conditions are nested: 1 for a condition without parts. */
    int depth();

    /** The condition in words, for example {@code did "quote sent" then "purchase" within 3d}. */
    String text();

    /**
     * So many events of the journey match.
     *
     * @param within the span in which they all must lie, its ends included; null for the whole
     *     journey. Only with {@link Times.Bound#AT_LEAST} two or more
     */
    record Did(EventPredicate event, Times times, @Nullable Duration within)
            implements JourneyFilter {
        public Did {
            require(
                    within == null || (times.bound() == Times.Bound.AT_LEAST && times.count() > 1),
                    "\"within\" needs \"at least\" two times or more, or a second event after"
                            + " \"then\". Leave it out, or say how often.");
            checkWithin(within);
        }

        @Override
        public int depth() {
            return 1;
        }

        @Override
        public String text() {
            return "did "
                    + FilterText.operand(event)
                    + (times.equals(Times.ONCE) ? "" : " " + times.text())
                    + FilterText.within(within);
        }
    }

    /**
     * Events that match one after the other, each later in the journey than the one before; others
     * may lie between.
     *
     * @param steps from 2 to 20; the first without a limit
     */
    record Sequence(List<Step> steps) implements JourneyFilter {
        private static final int MOST = 20;

        public Sequence {
            steps = List.copyOf(steps);
            require(
                    2 <= steps.size() && steps.size() <= MOST,
                    "a sequence has %d events and needs from 2 to %d. Leave some out.",
                    steps.size(),
                    MOST);
            require(
                    steps.getFirst().within() == null,
                    "the first event of a sequence has a limit of time. Put \"within\" after a"
                            + " later one.");
        }

        @Override
        public int depth() {
            return 1;
        }

        @Override
        public String text() {
            return steps.stream()
                    .map(
                            step ->
                                    FilterText.operand(step.event())
                                            + FilterText.within(step.within()))
                    .collect(Collectors.joining(" then ", "did ", ""));
        }
    }

    /**
     * One event of a sequence.
     *
     * @param within the longest time since the event before; null for any
     */
    record Step(EventPredicate event, @Nullable Duration within) {
        public Step {
            checkWithin(within);
        }
    }

    /** The journey's first event matches. */
    record First(EventPredicate event) implements JourneyFilter {
        @Override
        public int depth() {
            return 1;
        }

        @Override
        public String text() {
            return "first event " + FilterText.operand(event);
        }
    }

    /** The journey's last event matches. */
    record Last(EventPredicate event) implements JourneyFilter {
        @Override
        public int depth() {
            return 1;
        }

        @Override
        public String text() {
            return "last event " + FilterText.operand(event);
        }
    }

    /**
     * The time from the first event to the last.
     *
     * @param isAtLeast whether it is at least the duration; at most otherwise
     * @param duration zero or more
     */
    record Lasted(boolean isAtLeast, Duration duration) implements JourneyFilter {
        public Lasted {
            checkWithin(duration);
        }

        @Override
        public int depth() {
            return 1;
        }

        @Override
        public String text() {
            return "lasted at " + (isAtLeast ? "least " : "most ") + FilterText.duration(duration);
        }
    }

    /**
     * Every part holds.
     *
     * @param parts two or more
     */
    record And(List<JourneyFilter> parts) implements JourneyFilter {
        public And {
            parts = checked("and", parts);
        }

        @Override
        public int depth() {
            return deeper(parts);
        }

        @Override
        public String text() {
            return parts.stream()
                    .map(
                            part ->
                                    part instanceof Or || part instanceof And
                                            ? "(" + part.text() + ")"
                                            : part.text())
                    .collect(Collectors.joining(" and "));
        }
    }

    /**
     * At least one part holds.
     *
     * @param parts two or more
     */
    record Or(List<JourneyFilter> parts) implements JourneyFilter {
        public Or {
            parts = checked("or", parts);
        }

        @Override
        public int depth() {
            return deeper(parts);
        }

        @Override
        public String text() {
            return parts.stream()
                    .map(part -> part instanceof Or ? "(" + part.text() + ")" : part.text())
                    .collect(Collectors.joining(" or "));
        }
    }

    /** The part does not hold. */
    record Not(JourneyFilter part) implements JourneyFilter {
        public Not {
            checkDepth(part.depth() + 1);
        }

        @Override
        public int depth() {
            return part.depth() + 1;
        }

        @Override
        public String text() {
            return switch (part) {
                case Did did -> "never " + did.text();
                case Sequence sequence -> "never " + sequence.text();
                case Not not -> "not " + not.text();
                case First _, Last _, Lasted _, And _, Or _ -> "not (" + part.text() + ")";
            };
        }
    }

    private static List<JourneyFilter> checked(String word, List<JourneyFilter> parts) {
        require(
                parts.size() >= 2,
                "\"%s\" joins %d conditions and needs two or more. Use the condition by itself.",
                word,
                parts.size());
        checkDepth(deeper(parts));
        return List.copyOf(parts);
    }

    private static int deeper(List<JourneyFilter> parts) {
        return 1 + parts.stream().mapToInt(JourneyFilter::depth).max().orElse(0);
    }

    private static void checkDepth(int depth) {
        require(
                depth <= EventPredicate.MAX_DEPTH,
                "the condition is nested more than %d deep. Write it flatter.",
                EventPredicate.MAX_DEPTH);
    }

    private static void checkWithin(@Nullable Duration within) {
        require(
                within == null || !within.isNegative(),
                "duration %s is negative. Give zero or more.",
                within);
    }
}
