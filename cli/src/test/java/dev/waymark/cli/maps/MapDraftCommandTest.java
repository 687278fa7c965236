package dev.waymark.cli.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.cli.launch.ShellRun;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.part.Evidence;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class MapDraftCommandTest {
    @TempDir private Path folder;
    private String log = "";

    @BeforeEach
    void writeLog() throws IOException {
        Path file = folder.resolve("shop.csv");
        Files.writeString(
                file,
                """
                customer,time,type
                ann,2026-01-01T00:00:00Z,look
                ann,2026-01-01T01:00:00Z,buy
                ben,2026-01-01T00:00:00Z,look
                ben,2026-01-01T03:00:00Z,buy
                eve,2026-01-01T00:00:00Z,look
                """);
        log = file.toString();
    }

    @Test
    void showsHowManyGoOnFromEachStepAndWhichJourneysStandForAll() {
        ShellRun run = ShellRun.of("map", "draft", log);
        assertThat(run.out())
                .isEqualTo(
                        """
                        shop: 2 stages, 2 steps, 3 customers
                        stage  step  customers    share  conversion  wait median  wait p95  wait mean  events
                        look   look          3  100.0 %      66.7 %           2h    2h 54m         2h       3
                        buy    buy           2   66.7 %           –            –         –          –       2

                        Real journeys that stand for 3; nearest to each
                        nearest   share  journey
                              2  66.7 %  look → buy
                              1  33.3 %  look
                        """);
        assertThat(run.code()).isZero();
    }

    @Test
    void writesThoseJourneysOntoTheMapAsMeasured() throws IOException {
        Path file = folder.resolve("map.json");
        assertThat(ShellRun.of("map", "draft", log, "-o", file.toString()).code()).isZero();
        JourneyMap map = MapJson.read(Files.readString(file));
        assertThat(map.lanes())
                .extracting(Lane::name)
                .containsExactly("Journey 1 · n = 2", "Journey 2 · n = 1");
        assertThat(map.cards())
                .extracting(Card::text, it -> it.evidence().kind(), it -> it.evidence().n())
                .containsExactly(
                        tuple("look", Evidence.Kind.MEASURED, 2L),
                        tuple("buy", Evidence.Kind.MEASURED, 2L),
                        tuple("look", Evidence.Kind.MEASURED, 1L));
    }
}
