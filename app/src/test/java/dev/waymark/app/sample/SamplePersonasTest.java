package dev.waymark.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.personas.Clarity;
import dev.waymark.engine.personas.Personas;
import dev.waymark.engine.personas.PersonasKernel;
import dev.waymark.engine.personas.Steadiness;
import dev.waymark.engine.predicate.FilterKernel;
import dev.waymark.engine.predicate.FilterText;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What docs/howto/personas.md says of the sample log. */
class SamplePersonasTest {
    private static final LocalDriver DRIVER = LocalDriver.onThreads(2);
    private static final JourneyIndex LOG = log();
    private static final Personas FOUND = DRIVER.run(new PersonasKernel(), LOG);

    @Test
    void fourStableGroupsAreFoundThatRunIntoEachOther() {
        assertThat(FOUND.customers()).isEqualTo(20_000);
        assertThat(FOUND.personas())
                .extracting(it -> Math.round(100 * it.share()))
                .containsExactly(42L, 35L, 14L, 8L);
        assertThat(FOUND.personas())
                .extracting(Personas.Persona::steadiness)
                .containsOnly(Steadiness.STABLE);
        assertThat(FOUND.clarity()).isEqualTo(Clarity.BLURRED);
        assertThat(FOUND.tried().stream().filter(Personas.Tried::isChosen).findFirst())
                .hasValueSatisfying(
                        it -> assertThat(it.silhouette()).isCloseTo(0.27, within(0.005)));
    }

    @Test
    void everyConditionIsThatOfASegmentAndFindsMostOfItsGroup() {
        long all = 0;
        for (Personas.Persona persona : FOUND.personas()) {
            Personas.Segment segment = persona.segment();
            assertThat(matching(segment.where())).isEqualTo(segment.customers());
            assertThat(Objects.requireNonNull(segment.f1())).isGreaterThan(0.6);
            all += persona.customers();
        }
        assertThat(all).isEqualTo(FOUND.customers());
    }

    private static long matching(String where) {
        return FilterKernel.select(
                        DRIVER, FilterText.parse(where, ZoneOffset.UTC), LOG, new CancelSignal())
                .customers();
    }

    private static JourneyIndex log() {
        List<String> properties = new ArrayList<>(List.of("value"));
        properties.addAll(Story.PROPERTIES);
        IndexBuilder builder = new IndexBuilder(properties);
        SampleLog.generate(SampleSettings.DEFAULT, builder);
        return builder.build();
    }
}
