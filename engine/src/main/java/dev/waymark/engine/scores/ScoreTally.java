package dev.waymark.engine.scores;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.steps.StepTrail;

/** What one thread has counted so far; the partial result of {@link ScoresKernel}. */
public final class ScoreTally {
    /** Answers by step, then stage, the last place for the whole log, then kind and answer. */
    final long[][][] counts;

    long unplaced;

    private final StepTrail trail;
    private final ScoreReader reader;
    private final int[] stageOf;
    private final long[] seenIn;
    private long answers;

    /**
     * @param stageOf for each step the place of its stage
     */
    ScoreTally(StepTrail trail, ScoreReader reader, int[] stageOf, int stages) {
        this.trail = trail;
        this.reader = reader;
        this.stageOf = stageOf;
        this.seenIn = new long[stages];
        this.counts =
                new long[stageOf.length + stages + 1][ScoreKind.values().length][Score.ANSWERS];
    }

    void add(Journey journey) {
        trail.begin();
        for (int place = journey.from(); place < journey.to(); place++) {
            trail.go(journey, place);
            ScoreKind kind = reader.kind(journey, place);
            if (kind == null) {
                continue;
            }
            int answer = reader.answer(journey, place);
            counts[counts.length - 1][kind.ordinal()][answer]++;
            answers++;
            unplaced += trail.places() == 0 ? 1 : 0;
            for (int i = 0; i < trail.places(); i++) {
                int step = trail.place(i);
                counts[step][kind.ordinal()][answer]++;
                int stage = stageOf[step];
                if (seenIn[stage] != answers) {
                    seenIn[stage] = answers;
                    counts[stageOf.length + stage][kind.ordinal()][answer]++;
                }
            }
        }
    }

    ScoreTally plus(ScoreTally other) {
        unplaced += other.unplaced;
        for (int step = 0; step < counts.length; step++) {
            for (int kind = 0; kind < counts[step].length; kind++) {
                for (int answer = 0; answer < Score.ANSWERS; answer++) {
                    counts[step][kind][answer] += other.counts[step][kind][answer];
                }
            }
        }
        return this;
    }
}
