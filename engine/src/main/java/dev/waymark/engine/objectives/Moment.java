package dev.waymark.engine.objectives;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.scores.ScoreReader;
import dev.waymark.engine.steps.StepTrail;

import java.util.BitSet;

/**
 * What a meter looks at: one event of a journey, and where on the map it happens.
 *
 * @param contacts codes of the types by which a customer turns to us
 */
record Moment(Journey journey, int place, StepTrail trail, ScoreReader scores, BitSet contacts) {
    long time() {
        return journey.times()[place];
    }

    boolean isContact() {
        return contacts.get(journey.types()[place]);
    }
}
