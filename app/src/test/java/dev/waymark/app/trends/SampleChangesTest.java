package dev.waymark.app.trends;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.sample.SampleLog;
import dev.waymark.app.sample.SampleSettings;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.time.Period;
import dev.waymark.engine.trends.changes.Changes;
import dev.waymark.engine.trends.changes.ChangesKernel;
import dev.waymark.engine.trends.changes.ChangesRequest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

/** The summer change of the sample log is found, and nothing where nothing is planted. */
class SampleChangesTest {
    private static final LocalDate SUMMER = LocalDate.of(2025, 6, 30);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSummerChangeRanksFirst(long seed) {
        List<Changes.Change> changes = search(seed, true).changes();

        assertThat(changes.subList(0, 3))
                .allSatisfy(change -> assertThat(change.start()).isEqualTo(SUMMER))
                .allSatisfy(change -> assertThat(change.p()).isLessThan(1e-9))
                .noneMatch(Changes.Change::gradual);
        assertThat(changes.getFirst().type()).isEqualTo("product view");
        assertThat(changes.getFirst().member()).isEqualTo("app");
        assertThat(changes.getFirst().before()).isBetween(0.17, 0.23);
        assertThat(changes.getFirst().after()).isBetween(0.50, 0.56);
        assertThat(changes)
                .anySatisfy(
                        change -> {
                            assertThat(change.of()).isEqualTo(Changes.Of.NEXT);
                            assertThat(change.member()).isEqualTo("store visit");
                            assertThat(change.start()).isEqualTo(SUMMER);
                            assertThat(change.difference()).isNegative();
                        })
                .allSatisfy(
                        change ->
                                assertThat(change.start())
                                        .isBetween(SUMMER.minusWeeks(3), SUMMER.plusWeeks(3)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothingIsFoundWhereNothingIsPlanted(long seed) {
        Changes changes = search(seed, false);

        assertThat(changes.tests()).isGreaterThan(2_000);
        assertThat(changes.changes()).isEmpty();
    }

    private static Changes search(long seed, boolean planted) {
        IndexBuilder builder = new IndexBuilder(List.of());
        SampleLog.generate(new SampleSettings(seed, 20_000, planted), builder);
        JourneyIndex index = builder.build();
        return LocalDriver.onThreads(1)
                .run(new ChangesKernel(ChangesRequest.of(Period.WEEK, SampleLog.ZONE)), index);
    }
}
