package dev.waymark.engine.conformance.align;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.predicate.PredicateText;
import dev.waymark.engine.steps.BoundStep;
import dev.waymark.testkit.naive.conformance.NaiveAlignment;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The aligner equals brute force, and its moves cost what it says. */
class AlignerPropertiesTest {
    @Test
    void costsAsMuchAsTheCheapestOfAllWays() {
        SeededRuns.run(2_500, AlignerPropertiesTest::compare);
    }

    private static void compare(Random random) {
        int steps = 1 + random.nextInt(5);
        boolean[] isBound = new boolean[steps];
        List<BoundStep> bound = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            isBound[step] = random.nextInt(5) > 0;
            bound.add(
                    isBound[step]
                            ? BoundStep.of("s" + step, PredicateText.parse("type is a"))
                            : new BoundStep("s" + step, List.of()));
            if (isBound[step]) {
                places.add(step);
            }
        }
        List<int[]> links = new ArrayList<>();
        List<Way> ways = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int[] link = {random.nextInt(steps), random.nextInt(steps)};
            links.add(link);
            ways.add(new Way("s" + link[0], "s" + link[1]));
        }
        List<Integer> sequence = new ArrayList<>();
        for (int i = places.isEmpty() ? 0 : random.nextInt(6); i > 0; i--) {
            int next = places.get(random.nextInt(places.size()));
            if (sequence.isEmpty() || sequence.getLast() != next) {
                sequence.add(next);
            }
        }
        Alignment found =
                new Aligner(MapGraph.of(bound, ways))
                        .align(sequence.stream().mapToInt(places::indexOf).toArray());
        NaiveAlignment naive = new NaiveAlignment(isBound, links);
        assertThat(found.cost()).isEqualTo(naive.cost(sequence));
        assertThat(found.worst()).isEqualTo(sequence.size() + naive.cost(List.of()));
        int unmatched = 0;
        for (boolean isMatched : found.isMatched()) {
            unmatched += isMatched ? 0 : 1;
        }
        assertThat(unmatched + found.skipped().length).isEqualTo(found.cost());
    }
}
