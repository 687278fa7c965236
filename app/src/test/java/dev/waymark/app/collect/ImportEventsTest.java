package dev.waymark.app.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.formats.mapping.Mapping;
import dev.waymark.formats.source.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ImportEventsTest {
    private static final String GOOD =
            """
            customer,time,type,plan
            ann,2026-03-01T10:00:00Z,visit,pro
            bob,2026-03-01T11:00:00Z,visit,free
            ann,2026-03-01T12:00:00Z,buy,pro
            """;

    @TempDir private Path folder;
    private final EventStores stores = new InMemoryEventStores();
    private final ImportEvents imports = new ImportEvents(stores);

    @Test
    void bringsAFileIntoAWorkspace() throws IOException {
        ImportResult result = run(request("good.csv", GOOD, false));

        assertThat(result.summary().read()).isEqualTo(3);
        assertThat(result.added()).isEqualTo(3);
        assertThat(result.duplicates()).isZero();
        assertThat(result.faults()).isEmpty();
        assertThat(result.rejects()).isNull();
        assertThat(result.bytes()).isEqualTo(GOOD.length());
        assertThat(LoggedEvents.of(stores.open("shop"), 0, "plan"))
                .extracting(event -> event.customer() + " " + event.property("plan"))
                .containsExactly("ann pro", "bob free", "ann pro");
    }

    @Test
    void aSecondImportOfTheFileAddsNothing() throws IOException {
        run(request("good.csv", GOOD, false));

        ImportResult again = run(request("copy.csv", GOOD, false));

        assertThat(again.added()).isZero();
        assertThat(again.duplicates()).isEqualTo(3);
    }

    @Test
    void keepsGoodRowsAndSetsFaultyOnesAside() throws IOException {
        ImportResult result = run(request("mixed.csv", GOOD + "eve,some day,visit,pro\n", false));

        assertThat(result.added()).isEqualTo(3);
        assertThat(result.summary().rejected()).isEqualTo(1);
        assertThat(result.faults()).singleElement().extracting("line").isEqualTo(5L);
        assertThat(result.rejects()).isNotNull();
        assertThat(Files.readString(folder.resolve("rejects.csv"))).contains("some day");
    }

    @Test
    void aCorrectedRejectsFileAddsTheRowsThatWereSetAsideAndNothingElse() throws IOException {
        run(request("mixed.csv", GOOD + "eve,some day,visit,pro\n", false));
        String rejects = Files.readString(folder.resolve("rejects.csv"));

        String corrected = rejects.replace("some day", "2024-05-05T10:00:00Z");
        ImportResult result = run(request("corrected.csv", corrected, false));
        assertThat(result.added()).isEqualTo(1);
        assertThat(result.summary().rejected()).isZero();
        assertThat(LoggedEvents.of(stores.open("shop"), 3, "waymark:line", "plan"))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.customer()).isEqualTo("eve");
                            assertThat(event.properties().get("waymark:line")).isNull();
                        });
        assertThat(run(request("corrected.csv", corrected, false)).added()).isZero();
    }

    @Test
    void aStrictImportOfAFaultyFileAddsNothing() throws IOException {
        ImportRequest request = request("mixed.csv", GOOD + "eve,some day,visit,pro\n", true);

        assertThatThrownBy(() -> run(request))
                .isInstanceOf(JourneyException.class)
                .extracting(fault -> ((JourneyException) fault).code())
                .isEqualTo("FAULTY_ROWS");
        assertThat(stores.open("shop").version()).isZero();
    }

    @Test
    void aCancelledImportAddsNothing() throws IOException {
        ImportRequest request = request("good.csv", GOOD, false);
        CancelSignal cancel = new CancelSignal();
        cancel.cancel();

        assertThatThrownBy(() -> imports.run(request, Progress.NONE, cancel))
                .isInstanceOf(JourneyException.class)
                .extracting(fault -> ((JourneyException) fault).code())
                .isEqualTo("CANCELLED");
        assertThat(stores.open("shop").version()).isZero();
    }

    private ImportResult run(ImportRequest request) {
        return imports.run(request, Progress.NONE, new CancelSignal());
    }

    private ImportRequest request(String name, String text, boolean strict) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return new ImportRequest(
                "shop", file, name, Mapping.GUESSED, strict, folder.resolve("rejects.csv"));
    }
}
