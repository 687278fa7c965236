package dev.waymark.app.findings;

import dev.waymark.engine.scores.ScoreKind;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses from the names of types which are searching, and which are scores. */
final class TypeWords {
    /** A longer pause ends a session. */
    static final Duration SESSION = Duration.ofMinutes(30);

    private static final List<String> WANDERING =
            List.of(
                    "search",
                    "view",
                    "page",
                    "browse",
                    "suche",
                    "seite",
                    "пошук",
                    "перегляд",
                    "搜索",
                    "浏览",
                    "meklē",
                    "skatī");
    private static final double LOW_NPS = 6;
    private static final double LOW_OF_FIVE = 3;
    private static final double LOW_EFFORT = 4;

    private TypeWords() {}

    static boolean isWandering(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return WANDERING.stream().anyMatch(name::contains);
    }

    /** Up to which number a score of the type is low; NaN if it sounds like none. */
    static double lowScore(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        if (ScoreKind.ofType(type).equals(Optional.of(ScoreKind.CES))) {
            return LOW_EFFORT;
        }
        if (name.contains("nps")) {
            return LOW_NPS;
        }
        if (name.contains("ces") && name.contains("score") || name.equals("ces")) {
            return LOW_EFFORT;
        }
        boolean isOfFive =
                name.contains("csat") || name.contains("rating") || name.contains("stars");
        return isOfFive ? LOW_OF_FIVE : Double.NaN;
    }
}
