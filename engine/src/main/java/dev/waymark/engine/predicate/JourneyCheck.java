package dev.waymark.engine.predicate;

import dev.waymark.engine.index.Journey;

/** A {@link JourneyFilter} over the codes of one index. Immutable, safe for several threads. */
interface JourneyCheck {
    /** What the mask of a journey's types tells. */
    enum Verdict {
        NO,
        MAYBE,
        YES
    }

    /**
     * Whether a journey is kept, as far as its types tell.
     *
     * @param types as {@link Journey#typeMask()}
     */
    Verdict byTypes(long types);

    /** Types of which a kept journey has at least one, as a mask; −1 if it need not. */
    default long anyOfTypes() {
        return -1L;
    }

    /** Whether a journey is kept; needs the columns of the filter. */
    boolean keeps(Journey journey);

    /** Every part keeps the journey. */
    record All(JourneyCheck[] parts) implements JourneyCheck {
        @Override
        public Verdict byTypes(long types) {
            Verdict verdict = Verdict.YES;
            for (JourneyCheck part : parts) {
                Verdict one = part.byTypes(types);
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
        public Verdict byTypes(long types) {
            Verdict verdict = Verdict.NO;
            for (JourneyCheck part : parts) {
                Verdict one = part.byTypes(types);
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
        public Verdict byTypes(long types) {
            return switch (part.byTypes(types)) {
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
        public Verdict byTypes(long types) {
            return Verdict.MAYBE;
        }

        @Override
        public boolean keeps(Journey journey) {
            long lasted = journey.lastTime() - journey.firstTime();
            return isAtLeast ? lasted >= millis : lasted <= millis;
        }
    }
}
