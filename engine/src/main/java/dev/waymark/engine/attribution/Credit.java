package dev.waymark.engine.attribution;

import org.jspecify.annotations.Nullable;

/** What one model collects from paths. Merging is associative and commutative. */
abstract sealed class Credit permits ShareCredit, MarkovCredit, RateCredit {
    /**
     * Adds a path with at least one touch; needed are those that convert, and of {@link
     * #takesNulls()} the others too.
     */
    abstract void add(TouchPath path);

    /** Adds what another one of the same model collected. */
    abstract void merge(Credit right);

    abstract boolean takesNulls();

    /** What each touch code gets. */
    abstract Credited finish();

    static Credit of(AttributionModel model, int codes) {
        return switch (model) {
            case AttributionModel.First() -> new ShareCredit(codes, ShareRule.FIRST);
            case AttributionModel.Last() -> new ShareCredit(codes, ShareRule.LAST);
            case AttributionModel.Linear() -> new ShareCredit(codes, ShareRule.LINEAR);
            case AttributionModel.Position() -> new ShareCredit(codes, ShareRule.POSITION);
            case AttributionModel.TimeDecay decay ->
                    new ShareCredit(codes, ShareRule.decay(decay.halfLife()));
            case AttributionModel.Markov(int order) -> new MarkovCredit(codes, order);
            case AttributionModel.Shapley(AttributionModel.Shapley.Worth worth) ->
                    switch (worth) {
                        case CONVERSIONS -> new ShareCredit(codes, ShareRule.distinct(codes));
                        case RATE -> new RateCredit(codes);
                    };
        };
    }

    /**
     * What each touch code gets, by code.
     *
     * @param removalEffects null if the model knows none
     */
    record Credited(double[] conversions, double[] values, double @Nullable [] removalEffects) {}
}
