package dev.waymark.formats.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.quantile.DurationSummary;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class ResultJsonTest {
    record Wait(@Nullable Duration median, @Nullable Duration mean) {}

    record Result(
            long zebra,
            String apple,
            @Nullable Double share,
            @Nullable Instant at,
            List<Wait> waits,
            Map<String, Long> start) {}

    @Test
    void keepsTheOrderOfComponents() {
        Map<String, Long> start = new LinkedHashMap<>();
        start.put("b", 2L);
        start.put("a", 1L);
        Result result =
                new Result(
                        7,
                        "Ünï",
                        0.25,
                        Instant.parse("2024-03-01T10:00:00Z"),
                        List.of(new Wait(Duration.ofMillis(12_500), Duration.ofSeconds(1200))),
                        start);

        assertThat(ResultJson.text(result))
                .isEqualTo(
                        "{\"zebra\":7,\"apple\":\"Ünï\",\"share\":0.25,"
                                + "\"at\":\"2024-03-01T10:00:00Z\","
                                + "\"waits\":[{\"median\":12.5,\"mean\":1200}],"
                                + "\"start\":{\"b\":2,\"a\":1}}");
    }

    @Test
    void writesAbsentAsNull() {
        assertThat(ResultJson.text(new Result(0, "", null, null, List.of(), Map.of())))
                .isEqualTo(
                        "{\"zebra\":0,\"apple\":\"\",\"share\":null,\"at\":null,\"waits\":[],"
                                + "\"start\":{}}");
    }

    @Test
    void writesNegativeAndTinyDurations() {
        assertThat(ResultJson.text(new Wait(Duration.ofMillis(-1500), Duration.ofMillis(1))))
                .isEqualTo("{\"median\":-1.5,\"mean\":0.001}");
    }

    @Test
    void writesAWaitByItsNameInTheDefinitions() {
        ProcessMap.Edge edge =
                new ProcessMap.Edge(
                        "a", "b", 2, 1, DurationSummary.ofMillis(new long[] {1, 2}).orElseThrow());
        assertThat(ResultJson.text(edge))
                .isEqualTo(
                        "{\"from\":\"a\",\"to\":\"b\",\"count\":2,\"customers\":1,\"wait\":{\"mean\":0.0015,"
                            + "\"median\":0.0015,\"p95\":0.00195,\"min\":0.001,\"max\":0.002}}");
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> ResultJson.text(new double[] {Double.NaN}))
                .isInstanceOfSatisfying(
                        JourneyException.class,
                        e -> assertThat(e.kind()).isEqualTo(FaultKind.INTERNAL));
    }

    @Test
    void leavesTheStreamOpenAndWritesUtf8() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultJson.write(List.of("Київ"), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("[\"Київ\"]");
    }
}
