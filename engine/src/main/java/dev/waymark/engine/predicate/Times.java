package dev.waymark.engine.predicate;

import static dev.waymark.engine.fault.JourneyException.require;

/**
 * How often something happens.
 *
 * @param bound which numbers are meant
 * @param count from 0 to 999999; at least 1 for {@link Bound#AT_LEAST}
 */
public record Times(Bound bound, int count) {
    /** Once or more. */
    public static final Times ONCE = new Times(Bound.AT_LEAST, 1);

    private static final int MOST = 999_999;

    public Times {
        require(
                0 <= count && count <= MOST,
                "%s %d times: the number must be from 0 to %d.",
                bound.text(),
                count,
                MOST);
        require(
                count > 0 || bound != Bound.AT_LEAST,
                "\"at least 0 times\" is always true. Leave the condition out, or write at least"
                        + " 1.");
    }

    /** Whether a number is meant. */
    public boolean holds(int number) {
        return switch (bound) {
            case AT_LEAST -> number >= count;
            case AT_MOST -> number <= count;
            case EXACTLY -> number == count;
        };
    }

    /** How far one has to count to know: further numbers change nothing. */
    int enough() {
        return bound == Bound.AT_LEAST ? count : count + 1;
    }

    /** In words, for example {@code at least 3 times}. */
    public String text() {
        return bound.text() + " " + count + (count == 1 ? " time" : " times");
    }

    /** Which numbers are meant. */
    public enum Bound {
        AT_LEAST("at least"),
        AT_MOST("at most"),
        EXACTLY("exactly");

        private final String text;

        Bound(String text) {
            this.text = text;
        }

        /** In words. */
        public String text() {
            return text;
        }
    }
}
