package dev.waymark.engine.objectives;

import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.scores.ScoreReader;
import dev.waymark.engine.steps.CodedSteps;
import dev.waymark.engine.steps.StepTrail;
import dev.waymark.engine.time.Buckets;

import java.util.BitSet;
import java.util.List;

/** What one thread has seen so far; the partial result of {@link ObjectivesKernel}. */
public final class ObjectivesTally {
    final List<Meter> meters;
    long journeys;

    private final StepTrail trail;
    private final ScoreReader scores;
    private final BitSet contacts = new BitSet();

    ObjectivesTally(
            ObjectivesRequest request,
            JourneyIndex index,
            List<String> properties,
            Buckets weeks,
            long end) {
        this.trail = new StepTrail(new CodedSteps(request.steps(), index, properties));
        this.scores = new ScoreReader(index, properties);
        for (String type : request.contacts().names()) {
            int code = index.types().code(type);
            if (code >= 0) {
                contacts.set(code);
            }
        }
        this.meters =
                request.objectives().stream()
                        .map(objective -> meter(objective, request, weeks, end))
                        .toList();
    }

    void add(Journey journey) {
        journeys++;
        trail.begin();
        for (Meter meter : meters) {
            meter.begin(journey.times()[journey.from()]);
        }
        for (int place = journey.from(); place < journey.to(); place++) {
            trail.go(journey, place);
            Moment moment = new Moment(journey, place, trail, scores, contacts);
            for (Meter meter : meters) {
                meter.see(moment);
            }
        }
        for (Meter meter : meters) {
            meter.finish(journey.customer());
        }
    }

    private static Meter meter(
            Objective objective, ObjectivesRequest request, Buckets weeks, long end) {
        return switch (objective) {
            case Objective.Reach it ->
                    new ReachMeter(
                            it,
                            request.place(it.to()),
                            it.from() == null ? -1 : request.place(it.from()),
                            weeks,
                            end);
            case Objective.Wait it ->
                    new WaitMeter(it, request.place(it.from()), request.place(it.to()), weeks, end);
            case Objective.Score it ->
                    new ScoreMeter(
                            it, it.step() == null ? -1 : request.place(it.step()), weeks, end);
            case Objective.Repeat it -> new RepeatMeter(it, weeks, end);
        };
    }
}
