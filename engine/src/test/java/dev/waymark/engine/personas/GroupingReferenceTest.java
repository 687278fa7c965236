package dev.waymark.engine.personas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Groups and silhouettes of Fisher's irises (1936) against scikit-learn 1.9.1: {@code KMeans(k,
 * n_init=200, random_state=0, tol=0, max_iter=1000)}, {@code inertia_}, {@code silhouette_score}
 * and {@code silhouette_score(data, target)}.
 */
class GroupingReferenceTest {
    private final double[][] points = points();

    @ParameterizedTest
    @CsvSource({
        "2, 152.3479517604, 0.6810461692, 53",
        "3, 78.8514414261, 0.5528190124, 38",
        "4, 57.2284732143, 0.4980505050, 28",
        "5, 46.4461820513, 0.4887488871, 12"
    })
    void groupsAreThoseOfScikitLearn(int groups, double inertia, double silhouette, int smallest) {
        Grouping grouping = Grouping.of(points, groups, 30, 1);

        assertThat(
                        IntStream.range(0, points.length)
                                .mapToDouble(
                                        at ->
                                                Grouping.squared(
                                                        points[at],
                                                        grouping.middles()[grouping.groupOf()[at]]))
                                .sum())
                .isCloseTo(inertia, within(1e-9 * inertia));
        assertThat(new Silhouette(points).of(grouping).mean()).isCloseTo(silhouette, within(1e-6));
        assertThat(Arrays.stream(grouping.sizes()).min()).hasValue(smallest);
    }

    @Test
    void silhouettesOfTheSpeciesAreThoseOfScikitLearn() {
        int[] species = IntStream.range(0, points.length).map(at -> at / 50).toArray();

        assertThat(new Silhouette(points).of(new Grouping(new double[3][], species)).mean())
                .isCloseTo(0.5034774407, within(1e-6));
    }

    private static double[][] points() {
        try (InputStream in = GroupingReferenceTest.class.getResourceAsStream("iris.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble))
                    .map(values -> values.toArray())
                    .toArray(double[][]::new);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
