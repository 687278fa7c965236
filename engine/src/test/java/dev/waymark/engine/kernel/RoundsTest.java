package dev.waymark.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class RoundsTest {
    @Test
    void visitEachCustomerOnceWhateverTheParts() {
        SeededRuns.run(
                200,
                random -> {
                    int customers = random.nextInt(1 << random.nextInt(17));
                    Rounds rounds = new Rounds(customers);
                    int[] visits = new int[customers];
                    int[] inRound = new int[Rounds.WEIGHTS.length];
                    for (int r = 0; r < Rounds.WEIGHTS.length; r++) {
                        int round = r;
                        int from = 0;
                        while (from < customers) {
                            int to = Math.min(customers, from + 1 + random.nextInt(5_000));
                            rounds.visit(
                                    round,
                                    from,
                                    to,
                                    (low, high) -> {
                                        inRound[round] += high - low;
                                        for (int customer = low; customer < high; customer++) {
                                            visits[customer]++;
                                        }
                                    });
                            from = to;
                        }
                    }
                    assertThat(visits).isEqualTo(ones(customers));
                    if (customers > 1 << 14) {
                        for (int r = 0; r < inRound.length; r++) {
                            double share = Rounds.WEIGHTS[r] / 64.0;
                            assertThat((double) inRound[r] / customers)
                                    .isBetween(0.8 * share, 1.2 * share);
                        }
                    }
                });
    }

    @Test
    void visitTheLastOfManyCustomers() {
        int customers = Integer.MAX_VALUE;
        Rounds rounds = new Rounds(customers);
        int from = customers - 100_000;
        long[] visited = new long[1];
        for (int round = 0; round < Rounds.WEIGHTS.length; round++) {
            rounds.visit(
                    round,
                    from,
                    customers,
                    (low, high) -> {
                        assertThat(low).isBetween(from, customers);
                        assertThat(high - low).isBetween(1, 3 * Rounds.LONGEST_RUN);
                        visited[0] += high - low;
                    });
        }
        assertThat(visited[0]).isEqualTo(100_000);
    }

    private static int[] ones(int size) {
        int[] ones = new int[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
