package dev.waymark.formats.tables;

import dev.waymark.formats.imports.Notices;
import dev.waymark.formats.imports.Score;

import java.util.Optional;

/** Numbers that people write into cells. */
final class TableNumbers {
    private TableNumbers() {}

    /** A curve's value: clamped to −2 to +2 with a notice; empty, with a notice, if no number. */
    static Optional<Double> value(String cell, String place, Notices notices) {
        String plain = Score.plain(cell.strip());
        Optional<Score> score = Score.of(plain, 0);
        if (score.isEmpty()) {
            notices.add(
                    "VALUE_UNREADABLE",
                    "The value \"%s\" in %s is no number and is left out.",
                    cell.length() > 40 ? cell.substring(0, 40) + "…" : cell,
                    place);
        } else if (score.get().isClamped()) {
            notices.add(
                    "VALUE_CLAMPED",
                    "The value %s in %s is outside of -2 to 2; %s is taken.",
                    plain,
                    place,
                    score.get().value());
        }
        return score.map(Score::value);
    }
}
