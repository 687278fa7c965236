package dev.waymark.engine.trends.meters.counts;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.scores.Score;
import dev.waymark.engine.scores.ScoreKind;
import dev.waymark.engine.scores.ScoreReader;
import dev.waymark.engine.trends.meters.Measured;
import dev.waymark.engine.trends.meters.Meter;
import dev.waymark.engine.trends.meters.MeterSetting;

import java.util.Arrays;

/** Counts the answers of a score, each by itself. */
final class ScoreMeter extends Meter {
    private final ScoreKind kind;
    private final CodedPredicate where;
    private final ScoreReader reader;
    private final long[] counts;

    ScoreMeter(ScoreKind kind, EventPredicate where, MeterSetting setting) {
        this.kind = kind;
        this.where = setting.coded(where);
        this.reader = new ScoreReader(setting.index(), setting.properties());
        this.counts = new long[setting.size() * Score.ANSWERS];
    }

    @Override
    public void add(Journey journey, int[] periods) {
        for (int i = 0; i < journey.size(); i++) {
            int place = journey.from() + i;
            if (reader.kind(journey, place) == kind && where.matches(journey, place)) {
                counts[periods[i] * Score.ANSWERS + reader.answer(journey, place)]++;
            }
        }
    }

    @Override
    public void merge(Meter other) {
        addAll(counts, ((ScoreMeter) other).counts);
    }

    @Override
    public Measured at(int bucket) {
        int from = bucket * Score.ANSWERS;
        return Score.of(kind, Arrays.copyOfRange(counts, from, from + Score.ANSWERS))
                .map(score -> new Measured(score.value(), score.n(), score.low(), score.high()))
                .orElseGet(Measured::nothing);
    }
}
