package dev.waymark.app.findings;

import dev.waymark.engine.findings.Effect;
import dev.waymark.engine.findings.Exposure;
import dev.waymark.engine.findings.FindingScope;
import dev.waymark.engine.findings.Trial;
import dev.waymark.engine.findings.TrialCounts;
import dev.waymark.engine.findings.TrialsKernel;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.precedence.Precedence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Tells causes from what they show in, so that each cause is told once.
 *
 * <p>Mechanism: the surest circumstance is taken as a cause, then the next one, then what customers
 * do. Whatever goes with a cause already taken must prove itself without it: where the cause comes
 * first, among the customers to whom the cause did not happen; where the cause comes later on the
 * way, by losing customers before they get there. What no longer clears the bar is shown with the
 * cause. Two passes for each cause.
 */
final class Causes {
    private static final double GOES_WITH = 1e-3;

    private final LocalDriver driver;
    private final JourneyIndex index;
    private final FindingScope scope;
    private final Bar bar;
    private final Precedence order;
    private final Map<String, Integer> places = new HashMap<>();
    private final CancelSignal cancel;

    Causes(
            LocalDriver driver,
            JourneyIndex index,
            FindingScope scope,
            Bar bar,
            Precedence order,
            CancelSignal cancel) {
        this.driver = driver;
        this.index = index;
        this.scope = scope;
        this.bar = bar;
        this.order = order;
        this.cancel = cancel;
        for (Precedence.OfType type : order.types()) {
            places.put(type.type(), places.size());
        }
    }

    /** The causes among what is significant. */
    List<Candidate> of(List<Candidate> significant) {
        List<Candidate> left = new ArrayList<>(significant);
        left.sort(
                Comparator.comparing((Candidate it) -> !it.kind.isCircumstance())
                        .thenComparing((one, other) -> surer(one, other))
                        .thenComparing(it -> FindingWords.id(it)));
        List<Candidate> causes = new ArrayList<>();
        while (!left.isEmpty()) {
            Candidate cause = left.removeFirst();
            causes.add(cause);
            List<Candidate> related = related(cause, left);
            for (Candidate it : related) {
                if (isLater(cause.exposure, it.exposure)) {
                    it.until = cause.exposure.at();
                } else {
                    it.without.add(cause.exposure);
                }
            }
            List<TrialCounts> counts = run(related.stream().map(Candidate::ownTrial).toList());
            for (int i = 0; i < related.size(); i++) {
                Effect own = Effect.quick(counts.get(i));
                Candidate it = related.get(i);
                boolean isCause =
                        bar.canBeCompared(counts.get(i))
                                && it.isInDirection(own)
                                && own.p() <= bar.p();
                if (!isCause) {
                    left.remove(it);
                    cause.alsoSeen.add(it);
                }
            }
        }
        return causes;
    }

    /** Surest first; of equally sure ones, which the same customers make, the last on the way. */
    private int surer(Candidate one, Candidate other) {
        if (Math.abs(one.strength() - other.strength()) > 1e-6 * one.strength()) {
            return Double.compare(other.strength(), one.strength());
        }
        return isLater(one.exposure, other.exposure) ? -1 : 1;
    }

    /** Those to whose customers the cause happens more often, or more rarely, than to peers. */
    private List<Candidate> related(Candidate cause, List<Candidate> others) {
        List<TrialCounts> counts =
                run(
                        others.stream()
                                .map(
                                        it ->
                                                new Trial(
                                                        it.exposure,
                                                        new Trial.Also(cause.exposure),
                                                        List.of()))
                                .toList());
        List<Candidate> related = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            if (Effect.quick(counts.get(i)).p() < GOES_WITH) {
                related.add(others.get(i));
            }
        }
        return related;
    }

    private List<TrialCounts> run(List<Trial> trials) {
        return trials.isEmpty()
                ? List.of()
                : driver.run(new TrialsKernel(scope, trials), index, cancel);
    }

    /** Whether most customers come to the first one's type after the second one's. */
    private boolean isLater(Exposure one, Exposure other) {
        Integer first = places.get(one.at());
        Integer second = places.get(other.at());
        if (first == null || second == null || first.equals(second)) {
            return false;
        }
        return order.before()[first][second] < order.before()[second][first];
    }

    /**
     * What a comparison must clear.
     *
     * @param p the highest p-value, not corrected, that still counts
     * @param least the smallest share of either side
     */
    record Bar(double p, double least) {
        private static final int FEWEST = 20;

        /** Whether both sides are large enough, and enough of both reach and miss the goal. */
        boolean canBeCompared(TrialCounts counts) {
            double exposed = LongStream.of(counts.exposed()).sum();
            double peers = LongStream.of(counts.peers()).sum();
            return Math.min(exposed, peers) >= Math.max(FEWEST, least * (exposed + peers))
                    && Effect.isSound(counts);
        }
    }
}
