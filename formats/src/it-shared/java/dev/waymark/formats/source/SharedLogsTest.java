package dev.waymark.formats.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.log.Event;
import dev.waymark.formats.faults.Faults;
import dev.waymark.formats.mapping.Mapping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

class SharedLogsTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");
    private static final Set<String> RIGHT =
            Set.of(
                    "booleanCorrectValue",
                    "classifierCorrectAttributes",
                    "classifierEventCorrectAttributes",
                    "classifierTraceCorrectAttributes",
                    "dateCorrectValue",
                    "dateNoTZD",
                    "extensionCorrectAttributes",
                    "extensionNotDeclared",
                    "extensionStandard",
                    "globalEventStringCorrectAttributes",
                    "globalNoAttributes",
                    "globalStringCorrectAttributes",
                    "globalTraceStringCorrectAttributes",
                    "idCorrectValue",
                    "intCorrectValue",
                    "listEmptyValues",
                    "listTwoValues",
                    "logCorrectAttributes",
                    "logNoAttributes",
                    "logNoNestedAttributes",
                    "realCorrectValue",
                    "stringCorrectAttributes",
                    "stringNotNestedButDeclared",
                    "traceCorrectAttributes",
                    // tolerated, as real tools write so: keys no global declares, undeclared
                    // nesting,
                    // the writer's own version
                    "classifierIncorrectKey",
                    "stringNestedNotDeclared",
                    "logTooManyAttributes");

    private record Read(List<Event> events, Faults faults) {}

    private static Read read(Path path, Mapping mapping) {
        List<Event> events = new ArrayList<>();
        Faults faults = Faults.lenient();
        try (EventFile file = EventFile.open(path)) {
            file.read(mapping, events::add, faults, Progress.NONE, () -> false);
        }
        return new Read(events, faults);
    }

    @ParameterizedTest
    @CsvSource({
        "logs/running-example.csv, 6, 42, 8",
        "logs/running-example.xes, 6, 42, 8",
        "logs/receipt.csv, 1434, 8577, 27",
        "logs/08_receipt.xes.gz, 1434, 8577, 27",
        "logs/02_teleclaims.xes.gz, 3512, 46138, 11",
        "logs/interval_event_log.csv, 1266, 8109, 8",
        "logs/interval_event_log.xes, 1266, 8109, 8",
        "logs/06_bpic2013_closed.xes.gz, 1487, 6660, 4",
        "logs/eventdataR_traffic_fines.csv.gz, 10000, 34724, 11",
        "clickstream/simple-onlineshop_mpl2_2020.csv, 3751, 35381, 13"
    })
    void readsWhatTheReferenceCounts(String file, int customers, int events, int types) {
        Read read = read(DATA.resolve(file), Mapping.GUESSED.withLifecycle("all"));
        assertThat(read.events()).hasSize(events);
        assertThat(read.events().stream().map(Event::customer).distinct()).hasSize(customers);
        assertThat(read.events().stream().map(Event::type).distinct()).hasSize(types);
        assertThat(read.faults().rejectedRows()).isZero();
    }

    @Test
    void keepsCompletedVisitsOfPatients() {
        Read read = read(DATA.resolve("logs/eventdataR_patients.csv.gz"), Mapping.GUESSED);
        assertThat(read.events()).hasSize(2721);
    }

    @ParameterizedTest
    @CsvSource({
        "logs/running-example.csv, logs/running-example.xes",
        "logs/receipt.csv, logs/08_receipt.xes.gz",
        "logs/roadtraffic100traces.csv, logs/roadtraffic100traces.xes",
        "logs/interval_event_log.csv, logs/interval_event_log.xes"
    })
    void readsTheSameFromCsvAndXes(String csv, String xes) {
        assertThat(texts(read(DATA.resolve(csv), Mapping.GUESSED)))
                .isEqualTo(texts(read(DATA.resolve(xes), Mapping.GUESSED)));
    }

    private static List<String> texts(Read read) {
        return read.events().stream()
                .map(e -> e.customer() + '\t' + e.timeMillis() + '\t' + e.type() + '\t' + e.value())
                .sorted()
                .toList();
    }

    @Test
    void loadsRightXesAndTellsWhatIsWrongWithTheRest() throws IOException {
        Set<String> silent = new TreeSet<>();
        Set<String> all = new HashSet<>();
        try (Stream<Path> files = Files.list(DATA.resolve("logs/xes_conformance"))) {
            for (Path path : files.toList()) {
                String name = path.getFileName().toString().replace(".xes", "");
                all.add(name);
                try {
                    if (read(path, Mapping.GUESSED).faults().total() == 0) {
                        silent.add(name);
                    }
                } catch (JourneyException e) {
                    assertThat(e).hasMessageContaining(name);
                }
            }
        }
        assertThat(all).hasSize(71);
        assertThat(silent).isEqualTo(new TreeSet<>(RIGHT));
    }
}
