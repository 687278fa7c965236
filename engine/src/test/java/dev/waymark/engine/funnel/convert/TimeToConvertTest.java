package dev.waymark.engine.funnel.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.funnel.convert.TimeToConvert.Bin;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

class TimeToConvertTest {
    @Test
    void nobodyConvertedHasNoNumbersAndNoBins() {
        TimeToConvert none = TimeToConvert.of("", new long[0]);
        assertThat(none.conversions()).isZero();
        assertThat(none.seconds()).isNull();
        assertThat(none.histogram()).isEmpty();
    }

    @Test
    void binsAreAsWideAsPeopleCount() {
        long hour = Duration.ofHours(1).toMillis();
        TimeToConvert times = TimeToConvert.of("", new long[] {hour / 2, hour, 20 * hour});
        assertThat(times.histogram().getFirst())
                .isEqualTo(new Bin(Duration.ZERO, Duration.ofHours(1), 1));
        assertThat(times.histogram().get(1))
                .isEqualTo(new Bin(Duration.ofHours(1), Duration.ofHours(2), 1));
        assertThat(times.histogram().getLast())
                .isEqualTo(new Bin(Duration.ofHours(20), Duration.ofHours(21), 1));
    }

    @Test
    void aLongTailSharesTheLastBin() {
        long[] millis = LongStream.range(0, 1000).map(i -> i < 990 ? i % 20 : 1_000_000).toArray();
        List<Bin> bins = TimeToConvert.of("", millis).histogram();
        assertThat(bins).hasSize(21);
        assertThat(bins.getLast()).isEqualTo(new Bin(Duration.ofMillis(20), null, 10));
    }

    @Test
    void everyTimeLiesInExactlyItsBin() {
        SeededRuns.run(
                500,
                random -> {
                    long scale = 1L << random.nextInt(45);
                    long[] millis =
                            random.longs(1 + random.nextInt(200), 0, scale)
                                    .map(Math::abs)
                                    .toArray();
                    List<Bin> bins = TimeToConvert.of("", millis.clone()).histogram();
                    assertThat(bins).hasSizeBetween(1, 41);
                    for (Bin bin : bins) {
                        assertThat(bin.count()).isEqualTo(naive(bin, millis));
                    }
                    assertThat(bins.stream().mapToLong(Bin::count).sum()).isEqualTo(millis.length);
                });
    }

    private static long naive(Bin bin, long[] millis) {
        Duration to = bin.to();
        return Arrays.stream(millis)
                .filter(time -> time >= bin.from().toMillis())
                .filter(time -> to == null || time < to.toMillis())
                .count();
    }
}
