package dev.waymark.engine.predicate;

import dev.waymark.engine.index.Journey;

import java.util.Arrays;

/** A {@link JourneyFilter} over the codes of one index. Immutable, safe for several threads. */
interface JourneyCheck {
    /** What the masks of a journey tell. */
    enum Verdict {
        NO,
        MAYBE,
        YES
    }

    /**
     * Whether a journey is kept, as far as {@link Journey#typeMask()} and {@link Journey#valueMask}
     * tell; needs no columns.
     */
    Verdict byMasks(Journey journey);

    /** Types of which a kept journey has at least one, as a mask; −1 if it need not. */
    default long anyOfTypes() {
        return -1L;
    }

    /** Whether a journey is kept; needs the columns of the filter. */
    boolean keeps(Journey journey);

    /** Every part keeps the journey. */
    record All(JourneyCheck[] parts) implements JourneyCheck {
        @Override
        public Verdict byMasks(Journey journey) {
            Verdict verdict = Verdict.YES;
            for (JourneyCheck part : parts) {
                Verdict one = part.byMasks(journey);
                if (one == Verdict.NO) {
                    return Verdict.NO;
                }
                verdict = one == Verdict.MAYBE ? one : verdict;
            }
            return verdict;
        }

        /** The part with the fewest types leaves out most. */
        @Override
        public long anyOfTypes() {
            long fewest = -1L;
            for (JourneyCheck part : parts) {
                long types = part.anyOfTypes();
                fewest = Long.bitCount(types) < Long.bitCount(fewest) ? types : fewest;
            }
            return fewest;
        }

        @Override
        public boolean keeps(Journey journey) {
            for (JourneyCheck part : parts) {
                if (!part.keeps(journey)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A part keeps the journey. */
    record Any(JourneyCheck[] parts) implements JourneyCheck {
        @Override
        public Verdict byMasks(Journey journey) {
            Verdict verdict = Verdict.NO;
            for (JourneyCheck part : parts) {
                Verdict one = part.byMasks(journey);
                if (one == Verdict.YES) {
                    return Verdict.YES;
                }
                verdict = one == Verdict.MAYBE ? one : verdict;
            }
            return verdict;
        }

        @Override
        public long anyOfTypes() {
            long any = 0;
            for (JourneyCheck part : parts) {
                any |= part.anyOfTypes();
            }
            return any;
        }

        @Override
        public boolean keeps(Journey journey) {
            for (JourneyCheck part : parts) {
                if (part.keeps(journey)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The part does not keep the journey. */
    record None(JourneyCheck part) implements JourneyCheck {
        @Override
        public Verdict byMasks(Journey journey) {
            return switch (part.byMasks(journey)) {
                case NO -> Verdict.YES;
                case MAYBE -> Verdict.MAYBE;
                case YES -> Verdict.NO;
            };
        }

        @Override
        public boolean keeps(Journey journey) {
            return !part.keeps(journey);
        }
    }

    /** How long the journey took. */
    record Lasting(boolean isAtLeast, long millis) implements JourneyCheck {
        @Override
        public Verdict byMasks(Journey journey) {
            return Verdict.MAYBE;
        }

        @Override
        public boolean keeps(Journey journey) {
            long lasted = journey.lastTime() - journey.firstTime();
            return isAtLeast ? lasted >= millis : lasted <= millis;
        }
    }

    /** So many events match. */
    record Counted(EventTest event, Times times) implements JourneyCheck {
        @Override
        public Verdict byMasks(Journey journey) {
            Verdict occurs = event.masks.occurs(journey);
            if (occurs == Verdict.NO) {
                return times.holds(0) ? Verdict.YES : Verdict.NO;
            }
            if (occurs == Verdict.MAYBE) {
                return Verdict.MAYBE;
            }
            return switch (times.bound()) {
                case AT_LEAST -> times.count() == 1 ? Verdict.YES : Verdict.MAYBE;
                case AT_MOST, EXACTLY -> times.count() == 0 ? Verdict.NO : Verdict.MAYBE;
            };
        }

        @Override
        public long anyOfTypes() {
            return times.holds(0) ? -1L : event.types;
        }

        @Override
        public boolean keeps(Journey journey) {
            return times.holds(event.count(journey, times.enough()));
        }
    }

    /** So many matching events lie within a span; a window slides over them. */
    record Dense(EventTest event, int count, long millis) implements JourneyCheck {
        @Override
        public Verdict byMasks(Journey journey) {
            return event.masks.occurs(journey) == Verdict.NO ? Verdict.NO : Verdict.MAYBE;
        }

        @Override
        public long anyOfTypes() {
            return event.types;
        }

        @Override
        public boolean keeps(Journey journey) {
            long[] times = journey.times();
            int inside = 0;
            int oldest = journey.from();
            for (int i = journey.from(); i < journey.to(); i++) {
                if (event.matches(journey, i)) {
                    inside++;
                    while (times[i] - times[oldest] > millis) {
                        inside -= event.matches(journey, oldest++) ? 1 : 0;
                    }
                    if (inside >= count) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /**
     * Events match one after the other. Of all events that end the same part of the sequence the
     * latest is the best to go on from, since limits are from one event to the next.
     *
     * @param millis for each event the longest time since the one before
     */
    record InOrder(EventTest[] events, long[] millis) implements JourneyCheck {
        private static final long NEVER = Long.MIN_VALUE;

        @Override
        public Verdict byMasks(Journey journey) {
            for (EventTest event : events) {
                if (event.masks.occurs(journey) == Verdict.NO) {
                    return Verdict.NO;
                }
            }
            return Verdict.MAYBE;
        }

        @Override
        public long anyOfTypes() {
            long fewest = -1L;
            for (EventTest event : events) {
                fewest = Long.bitCount(event.types) < Long.bitCount(fewest) ? event.types : fewest;
            }
            return fewest;
        }

        @Override
        public boolean keeps(Journey journey) {
            long[] times = journey.times();
            long[] reached = new long[events.length];
            Arrays.fill(reached, NEVER);
            int last = events.length - 1;
            for (int i = journey.from(); i < journey.to(); i++) {
                for (int step = last; step > 0; step--) {
                    long before = reached[step - 1];
                    if (before != NEVER
                            && times[i] - before <= millis[step]
                            && events[step].matches(journey, i)) {
                        reached[step] = times[i];
                    }
                }
                if (reached[last] != NEVER) {
                    return true;
                }
                if (events[0].matches(journey, i)) {
                    reached[0] = times[i];
                }
            }
            return false;
        }
    }

    /** The first or the last event matches. */
    record AtEnd(EventTest event, boolean isFirst) implements JourneyCheck {
        @Override
        public Verdict byMasks(Journey journey) {
            return event.masks.occurs(journey) == Verdict.NO ? Verdict.NO : Verdict.MAYBE;
        }

        @Override
        public long anyOfTypes() {
            return event.types;
        }

        @Override
        public boolean keeps(Journey journey) {
            return event.matches(journey, isFirst ? journey.from() : journey.to() - 1);
        }
    }
}
