package dev.waymark.cli.personas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;
import dev.waymark.engine.personas.Personas;
import dev.waymark.engine.personas.Trait;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class PersonasCommandTest {
    @TempDir private Path folder;

    @Test
    void tellsOfTwoKindsInSentences() throws IOException {
        StringBuilder text = new StringBuilder("customer,time,type,channel\n");
        for (int i = 0; i < 60; i++) {
            boolean buys = i % 3 > 0;
            for (int at = 0; at < (buys ? 4 : 2); at++) {
                text.append(
                        "c%d,2026-01-0%dT10:00:00Z,%s,%s%n"
                                .formatted(
                                        i,
                                        at + 1,
                                        buys ? "order" : "call",
                                        buys ? "web" : "phone"));
            }
        }
        Path log = Files.writeString(folder.resolve("shop.csv"), text);

        assertThat(ShellRun.of("personas", log.toString()).out())
                .startsWith(
                        "2 personas, found among 60 of 60 customers; 0 (0.0 %) meet none of their"
                                + " conditions\n")
                .contains("Persona 1: 40 customers (66.7 %), stable (1.00)")
                .contains("  100 % have \"order\", of the others 0 %.")
                .contains("  segment: ")
                .contains("(40 customers, 66.7 %; precision 100 %, recall 100 %, F1 1.00)")
                .contains("  typical: call\n");
        assertThat(ShellRun.of("personas", log.toString(), "--format", "csv").out())
                .startsWith(
                        "customers,share,steadiness,overlap,where,matching,precision,recall,path\n");
        assertThat(ShellRun.of("personas", log.toString(), "--since", "2026-01-02").err())
                .contains("--since and --until do not go with personas");
    }

    @Test
    void saysThatThereAreTooFew() throws IOException {
        Path log =
                Files.writeString(
                        folder.resolve("few.csv"),
                        "customer,time,type\nann,2026-01-01T10:00:00Z,visit\n");

        assertThat(ShellRun.of("personas", log.toString()).out())
                .startsWith("no personas: 1 customers, too few");
    }

    @Test
    void saysWhatSetsThemApart() {
        assertThat(PersonaWords.sentence(difference(Trait.Kind.CHANNEL, "web", 0.84, 0.1)))
                .isEqualTo("84 % of their events are on web, of the others' 10 %.");
        assertThat(PersonaWords.sentence(difference(Trait.Kind.EVENTS, null, 1200.0, 4.0)))
                .isEqualTo("They have 1,200 events, the others 4 (medians).");
        assertThat(PersonaWords.sentence(difference(Trait.Kind.LENGTH, null, 200_000.0, 50.2)))
                .isEqualTo("Their journeys take 2d8h, the others' 50s (medians).");
        assertThat(PersonaWords.sentence(difference(Trait.Kind.WAIT, null, null, 9_000.0)))
                .isEqualTo("They wait none between events, the others 2h30m (medians).");
    }

    private static Personas.Difference difference(
            Trait.Kind kind, @Nullable String name, @Nullable Double own, @Nullable Double rest) {
        return new Personas.Difference(new Trait(kind, name), own, rest, 1);
    }
}
