package dev.waymark.engine.personas;

/** How clearly groups of customers are set apart from each other. */
public enum Clarity {
    /**
     * A mean silhouette above 0.5 (a "reasonable structure": Kaufman and Rousseeuw 1990), and every
     * group is stable.
     */
    CLEAR("clear"),
    /**
     * Groups run into each other: they may be stages that everybody gets to sooner or later, rather
     * than kinds of customers.
     */
    BLURRED("blurred");

    private static final double CLEAR_FROM = 0.5;

    private final String word;

    Clarity(String word) {
        this.word = word;
    }

    /** The word for a mean silhouette and the mean overlap of each group. */
    static Clarity of(double silhouette, double[] overlaps) {
        boolean clear = silhouette > CLEAR_FROM;
        for (double overlap : overlaps) {
            clear &= Steadiness.of(overlap) == Steadiness.STABLE;
        }
        return clear ? CLEAR : BLURRED;
    }

    /** The word that answers use. */
    @Override
    public String toString() {
        return word;
    }
}
