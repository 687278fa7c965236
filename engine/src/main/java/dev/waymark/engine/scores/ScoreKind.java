package dev.waymark.engine.scores;

import dev.waymark.engine.roles.NameWords;

import java.util.Arrays;
import java.util.Optional;

/**
 * A kind of score with its scale. On every scale more is better; for CES that is version 2.0, in
 * which 7 means that it was easy.
 */
public enum ScoreKind {
    /** Net Promoter Score: share of 9–10 minus share of 0–6, in points from −100 to 100. */
    NPS("nps", 0, 10),
    /** Customer satisfaction: share of 4–5 on a scale of 1–5, from 0 to 1. */
    CSAT("csat", 1, 5),
    /** Customer Effort Score 2.0: mean of 1–7. */
    CES("ces", 1, 7);

    /** The best feeling on the scale of emotion curves; the worst is its opposite. */
    private static final double BEST_FEELING = 2;

    private final String text;
    private final int least;
    private final int most;

    ScoreKind(String text, int least, int most) {
        this.text = text;
        this.least = least;
        this.most = most;
    }

    /** The kind's name in requests and results. */
    public String text() {
        return text;
    }

    /** The lowest answer. */
    public int least() {
        return least;
    }

    /** The highest answer. */
    public int most() {
        return most;
    }

    /**
     * The kind whose answers events of a type are: one of the words of its name is {@code nps},
     * {@code csat} or {@code ces}; empty if none is, or several are.
     */
    public static Optional<ScoreKind> ofType(String type) {
        var words = NameWords.of(type);
        var kinds = Arrays.stream(values()).filter(kind -> words.contains(kind.text)).toList();
        return kinds.size() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty();
    }

    /** The kind of a name; empty if there is none. */
    public static Optional<ScoreKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
    }

    /** Whether an answer speaks for us: 9–10, 4–5, 5–7. */
    public boolean isGood(int answer) {
        return switch (this) {
            case NPS -> answer >= 9;
            case CSAT -> answer >= 4;
            case CES -> answer >= 5;
        };
    }

    /** Whether an answer speaks against us: 0–6, 1–3, 1–3. */
    public boolean isBad(int answer) {
        return switch (this) {
            case NPS -> answer <= 6;
            case CSAT, CES -> answer <= 3;
        };
    }

    /** An answer on the scale of emotion curves, from −2 to 2: its place between the ends. */
    public double feeling(int answer) {
        double middle = (least + most) / 2.0;
        return (answer - middle) / (most - middle) * BEST_FEELING;
    }
}
