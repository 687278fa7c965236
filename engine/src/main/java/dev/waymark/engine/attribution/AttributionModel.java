package dev.waymark.engine.attribution;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.time.DurationText;

import java.time.Duration;

/** A rule that shares conversions among the touches that came before them. */
public sealed interface AttributionModel {
    /** The most touches that a state of the Markov model remembers. */
    int MOST_ORDER = 8;

    /** The word that people choose the model by. */
    String text();

    /** What the model does, a whole sentence in English. */
    String sentence();

    /** All to the first touch. */
    record First() implements AttributionModel {
        @Override
        public String text() {
            return "first";
        }

        @Override
        public String sentence() {
            return "The first touch gets the whole conversion.";
        }
    }

    /** All to the last touch. */
    record Last() implements AttributionModel {
        @Override
        public String text() {
            return "last";
        }

        @Override
        public String sentence() {
            return "The last touch gets the whole conversion.";
        }
    }

    /** The same to each touch. */
    record Linear() implements AttributionModel {
        @Override
        public String text() {
            return "linear";
        }

        @Override
        public String sentence() {
            return "Each touch gets the same part of the conversion.";
        }
    }

    /** 40 % to the first, 40 % to the last, the rest to those between. */
    record Position() implements AttributionModel {
        @Override
        public String text() {
            return "position";
        }

        @Override
        public String sentence() {
            return "The first and the last touch get 40 % each, those between share 20 %; of two"
                    + " touches each gets half.";
        }
    }

    /**
     * More to touches that came shortly before.
     *
     * @param halfLife how much older a touch is that gets half as much; above zero
     */
    record TimeDecay(Duration halfLife) implements AttributionModel {
        /** The half-life if nobody says. */
        public static final Duration DEFAULT_HALF_LIFE = Duration.ofDays(7);

        public TimeDecay {
            require(
                    halfLife.toMillis() > 0,
                    "half-life (%s) must be above zero. Give one such as \"7d\".",
                    DurationText.format(halfLife));
        }

        @Override
        public String text() {
            return "time-decay";
        }

        @Override
        public String sentence() {
            return "A touch gets half as much as one that came "
                    + DurationText.format(halfLife)
                    + " later.";
        }
    }

    /**
     * By what is lost if a channel is taken away from the chain of touches.
     *
     * @param order how many of the latest touches a state remembers, from 1 to {@link #MOST_ORDER}
     */
    record Markov(int order) implements AttributionModel {
        public Markov {
            require(
                    1 <= order && order <= MOST_ORDER,
                    "order (%d) must be from 1 to %d. Give 1 if in doubt.",
                    order,
                    MOST_ORDER);
        }

        @Override
        public String text() {
            return "markov";
        }

        @Override
        public String sentence() {
            return "Conversions are shared in proportion to the removal effects in a Markov chain"
                    + " whose states are the latest "
                    + (order == 1 ? "touch" : order + " touches")
                    + "; loops are kept.";
        }
    }

    /** By each channel's mean contribution to all coalitions of channels. */
    record Shapley(Worth worth) implements AttributionModel {
        /** The most channels of which all coalitions are computed. */
        public static final int MOST_CHANNELS = 15;

        @Override
        public String text() {
            return "shapley";
        }

        @Override
        public String sentence() {
            return switch (worth) {
                case CONVERSIONS ->
                        "Shapley value; a coalition is worth the conversions of the journeys whose"
                                + " channels all lie in it. So each conversion is shared equally"
                                + " among its distinct channels.";
                case RATE ->
                        "Shapley value; a coalition is worth the conversion rate of the journeys"
                                + " whose channels all lie in it. A channel that lowers the rate"
                                + " gets less than nothing.";
            };
        }

        /** What a coalition of channels is worth. */
        public enum Worth {
            /** The conversions of journeys whose channels all lie in the coalition. */
            CONVERSIONS("conversions"),
            /** The conversion rate of these journeys. */
            RATE("rate");

            private final String text;

            Worth(String text) {
                this.text = text;
            }

            /** The word that people choose it by. */
            public String text() {
                return text;
            }
        }
    }
}
