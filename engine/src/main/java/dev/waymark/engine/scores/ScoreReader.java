package dev.waymark.engine.scores;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Reads the answers in the events of one index: events whose type sounds like a score ({@link
 * ScoreKind#ofType}) with a whole number of the scale as their {@code value}. What is outside of
 * the scale is passed over. Immutable.
 */
public final class ScoreReader {
    /** The property that holds an answer; an index must carry it, or nothing is read. */
    public static final String VALUE = "value";

    private final @Nullable ScoreKind[] kinds;
    private final int column;
    private final int[] answers;

    /**
     * A reader.
     *
     * @param properties those of the scan plan, in its order
     */
    public ScoreReader(JourneyIndex index, List<String> properties) {
        this.column = properties.indexOf(VALUE);
        this.kinds = new ScoreKind[index.types().size()];
        for (int type = 0; type < kinds.length; type++) {
            kinds[type] =
                    column < 0 ? null : ScoreKind.ofType(index.types().name(type)).orElse(null);
        }
        this.answers = column < 0 ? new int[0] : answers(index.property(VALUE));
    }

    /** A mask over type codes (bit {@code code & 63}) of the types that are scores. */
    long typeMask() {
        long mask = 0;
        for (int type = 0; type < kinds.length; type++) {
            mask |= kinds[type] == null ? 0 : 1L << (type & 63);
        }
        return mask;
    }

    /** The kind of score that an event is; null if it is none, or has no answer. */
    public @Nullable ScoreKind kind(Journey journey, int place) {
        ScoreKind kind = kinds[journey.types()[place]];
        if (kind == null) {
            return null;
        }
        int answer = answer(journey, place);
        return kind.least() <= answer && answer <= kind.most() ? kind : null;
    }

    /** The answer of an event that is a score. */
    public int answer(Journey journey, int place) {
        return answers[journey.property(column)[place]];
    }

    private static int[] answers(Dictionary values) {
        int[] answers = new int[values.size()];
        for (int code = 0; code < answers.length; code++) {
            String text = values.name(code);
            answers[code] = text.matches("\\d{1,2}(\\.0+)?") ? (int) Double.parseDouble(text) : -1;
        }
        return answers;
    }
}
