package dev.waymark.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.log.Event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.CRC32;

class SampleLogTest {
    @Test
    void isTheSameOnEveryMachine() {
        CRC32 sum = new CRC32();
        SampleLog.generate(
                new SampleSettings(1, 1_000, true),
                event -> sum.update(event.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(Long.toHexString(sum.getValue())).isEqualTo("9e25be99");
    }

    @Test
    void differsByItsSeed() {
        assertThat(log(new SampleSettings(1, 50, true)))
                .isNotEqualTo(log(new SampleSettings(2, 50, true)));
    }

    @Test
    void hasAboutFourHundredThousandEventsOfTwentyThousandCustomers() {
        long[] events = new long[1];
        TreeSet<String> customers = new TreeSet<>();
        SampleLog.generate(
                SampleSettings.DEFAULT,
                event -> {
                    events[0]++;
                    customers.add(event.customer());
                });
        assertThat(events[0]).isBetween(360_000L, 440_000L);
        assertThat(customers).hasSize(20_000);
    }

    @Test
    void liesInOneYearAndEachCustomersEventsAreInTimeOrder() {
        Instant start = Instant.parse("2024-12-31T22:00:00Z");
        Instant end = Instant.parse("2025-12-31T22:00:00Z");
        Map<String, Long> last = new HashMap<>();
        SampleLog.generate(
                new SampleSettings(3, 2_000, true),
                event -> {
                    assertThat(event.timeMillis())
                            .isBetween(start.toEpochMilli(), end.toEpochMilli() - 1)
                            .isGreaterThanOrEqualTo(last.getOrDefault(event.customer(), 0L));
                    last.put(event.customer(), event.timeMillis());
                });
        assertThat(last).isNotEmpty();
    }

    @Test
    void hasEveryTypeInExactlyOneStage() {
        List<String> staged =
                SampleLog.STAGES.stream().flatMap(stage -> stage.types().stream()).toList();
        TreeSet<String> types = new TreeSet<>();
        SampleLog.generate(SampleSettings.DEFAULT, event -> types.add(event.type()));
        assertThat(staged).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void neverGoesBackToAnEarlierStage() {
        Map<String, Integer> stageOf = new HashMap<>();
        for (int stage = 0; stage < SampleLog.STAGES.size(); stage++) {
            for (String type : SampleLog.STAGES.get(stage).types()) {
                stageOf.put(type, stage);
            }
        }
        Map<String, Integer> reached = new HashMap<>();
        SampleLog.generate(
                new SampleSettings(1, 5_000, true),
                event ->
                        reached.merge(
                                event.customer(),
                                stageOf.getOrDefault(event.type(), -1),
                                (before, now) -> {
                                    assertThat(now).isGreaterThanOrEqualTo(before);
                                    return now;
                                }));
        assertThat(reached.values()).contains(0, 1, 2, 3, 4);
    }

    @Test
    void writesItselfAsCsv(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sample.csv");
        SampleSettings settings = new SampleSettings(1, 20, true);
        SampleLog.writeCsv(settings, false, file);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst())
                .isEqualTo(
                        "customer,time,type,channel,value,source,country,device,campaign,place,agent");
        assertThat(lines).hasSize(1 + log(settings).size());
        assertThat(lines.get(1))
                .isEqualTo("C000001,2025-07-08T07:11:17Z,site visit,app,,shop app,LV,mobile,,,");
    }

    @Test
    void saysWhenAFileCannotBeWritten(@TempDir Path folder) {
        Path file = folder.resolve("none").resolve("sample.csv");
        assertThatThrownBy(() -> SampleLog.writeCsv(new SampleSettings(1, 1, true), false, file))
                .hasMessage(
                        "file \"%s\" cannot be written. Choose another place, or free some space."
                                .formatted(file));
    }

    private static List<Event> log(SampleSettings settings) {
        List<Event> events = new ArrayList<>();
        SampleLog.generate(settings, events::add);
        return events;
    }
}
