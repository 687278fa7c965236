package dev.waymark.store.pulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.pulls.Pull;
import dev.waymark.app.pulls.PullChange;
import dev.waymark.app.pulls.PullState;
import dev.waymark.app.pulls.settings.FolderSettings;
import dev.waymark.app.pulls.settings.PullLimits;
import dev.waymark.engine.log.Event;
import dev.waymark.formats.mapping.Mapping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;

class FolderPullIT {
    private static final String HEADER = "customer,time,type\n";
    private static final String ADA = "ada,2026-01-01T10:00:00Z,order\n";
    private static final String BEN = "ben,2026-01-02T10:00:00Z,order\n";

    @TempDir private Path root;

    @Test
    void readsEachFileOnceAndWhatIsNewInOneThatGrew() throws IOException {
        Path folder = Files.createDirectory(root.resolve("exports"));
        write(folder.resolve("a.csv"), HEADER + ADA);
        write(folder.resolve("notes.txt"), "not of the pattern");
        try (PullHouse house = new PullHouse(allowing(folder))) {
            house.add("exports", settings(folder), null, null);
            assertThat(house.run("exports").state().error()).isNull();
            assertThat(house.events()).extracting(Event::customer).containsExactly("ada");

            assertThat(house.run("exports").state().lag()).isZero();
            write(folder.resolve("a.csv"), HEADER + ADA + BEN);
            house.run("exports");
            assertThat(house.events()).extracting(Event::customer).containsExactly("ada", "ben");
        }
    }

    @Test
    void aDamagedFileIsToldAndKeepsNoOtherFromBeingRead() throws IOException {
        Path folder = Files.createDirectory(root.resolve("exports"));
        write(folder.resolve("a.csv"), "one,two\n1,2\n");
        write(folder.resolve("b.csv"), HEADER + BEN);
        try (PullHouse house = new PullHouse(allowing(folder))) {
            house.add("exports", settings(folder), null, null);
            Pull pull = house.run("exports");
            assertThat(pull.state().error()).contains("\"a.csv\" has no column that looks like");
            assertThat(pull.state().failures()).isZero(); // it was read, all but that file
            assertThat(house.events()).extracting(Event::customer).containsExactly("ben");

            write(folder.resolve("a.csv"), HEADER + ADA);
            assertThat(house.run("exports").state().error()).isNull();
            assertThat(house.events()).extracting(Event::customer).containsExactly("ben", "ada");
        }
    }

    @Test
    void aDamagedFileIsReadAgainOnlyWhenItChangesOrSomebodyWantsIt() throws IOException {
        Path folder = Files.createDirectory(root.resolve("exports"));
        Path bad = folder.resolve("a & b=1.csv");
        String whole = HEADER + ADA;
        write(bad, "x".repeat(whole.length()));
        FileTime time = Files.getLastModifiedTime(bad);
        write(folder.resolve("b.csv"), HEADER + BEN);
        try (PullHouse house = new PullHouse(allowing(folder))) {
            house.add("exports", settings(folder), null, null);
            PullState first = house.run("exports").state();
            assertThat(first.error()).isNotNull();

            // Good now, but of the same size and time: nobody looks into it, and it stays told.
            Files.writeString(bad, whole);
            Files.setLastModifiedTime(bad, time);
            PullState again = house.runBySchedule("exports").state();
            assertThat(again.error()).isEqualTo(first.error());
            assertThat(again.errorCode()).isEqualTo(first.errorCode());
            assertThat(again.failures()).isZero();
            assertThat(again.lag()).isEqualTo(1);
            assertThat(again.lastGoodAt()).isNull();
            assertThat(house.events()).extracting(Event::customer).containsExactly("ben");

            PullState good = house.run("exports").state();
            assertThat(good.lastGoodAt()).isNotNull();
            assertThat(good.error()).isNull();
            assertThat(house.events()).extracting(Event::customer).containsExactly("ben", "ada");
        }
    }

    @Test
    void readsNoFolderThatIsNotAllowedAndFollowsNoLinks() throws IOException {
        Path folder = Files.createDirectory(root.resolve("exports"));
        Path secret = Files.createDirectory(root.resolve("secret"));
        write(secret.resolve("people.csv"), HEADER + ADA);
        Files.createSymbolicLink(folder.resolve("people.csv"), secret.resolve("people.csv"));
        Files.createSymbolicLink(folder.resolve("out"), secret);
        try (PullHouse house = new PullHouse(allowing(folder))) {
            for (String path :
                    List.of(
                            secret.toString(),
                            folder + "/../secret",
                            folder + "/out",
                            "exports",
                            "/",
                            "/nowhere")) {
                assertThatThrownBy(
                                () ->
                                        house.add(
                                                "bad",
                                                new FolderSettings(path, "*.csv", "", null, null),
                                                null,
                                                null))
                        .hasMessageContaining("or the configuration does not let it be read");
            }
            house.add("exports", settings(folder), null, null);
            assertThat(house.run("exports").state().error()).isNull();
            assertThat(house.events()).isEmpty();
        }
    }

    @Test
    void nothingIsAllowedUnlessTheConfigurationSaysSo() throws IOException {
        try (PullHouse house = new PullHouse(PullLimits.NOTHING)) {
            assertThatThrownBy(() -> house.add("exports", settings(root), null, null))
                    .hasMessageContaining("Name it, or one above it, in pullFolders");
        }
    }

    @Test
    void readsAsASavedMappingSaysAndAfterAnEditGoesOnOrBeginsAnew() throws IOException {
        Path folder = Files.createDirectory(root.resolve("exports"));
        write(folder.resolve("a.csv"), "who,when,stars\nada,2026-01-01T10:00:00Z,5\n");
        FolderSettings named = new FolderSettings(folder.toString(), "*.csv", "", null, "Reviews");
        try (PullHouse house = new PullHouse(allowing(folder))) {
            house.add("reviews", named, null, null);
            assertThat(house.run("reviews").state().error())
                    .contains("no mapping is saved as \"Reviews\"");
            house.mappings()
                    .name(
                            PullHouse.WORKSPACE,
                            "Reviews",
                            Mapping.parse("customer=who,time=when,value=stars,type:=csat review"));
            assertThat(house.run("reviews").state().error()).isNull();
            assertThat(house.events()).extracting(Event::type).containsExactly("csat review");

            String before = house.find("reviews").state().checkpoint();
            edit(house, new FolderSettings(folder.toString(), "a*", "", null, "Reviews"), false);
            assertThat(house.find("reviews").state().checkpoint()).isEqualTo(before);
            edit(house, named, true);
            assertThat(house.find("reviews").state().checkpoint()).isNull();
            assertThat(house.run("reviews").state().checkpoint()).isEqualTo(before);
            assertThat(house.events()).hasSize(1);
        }
    }

    @Test
    void keepsNothingOfARunThatBeganBeforeAnEdit() throws IOException {
        Path folder = Files.createDirectory(root.resolve("exports"));
        try (PullHouse house = new PullHouse(allowing(folder))) {
            Pull before = house.add("exports", settings(folder), null, null);
            edit(house, settings(folder), true);
            assertThat(house.store().save(before, before.state())).isFalse();
            assertThat(house.store().change(before, null)).isFalse();
            assertThat(house.find("exports").edition()).isEqualTo(1);
        }
    }

    private static void edit(PullHouse house, FolderSettings settings, boolean anew) {
        Pull pull = house.pulls().list(house.actor(), PullHouse.WORKSPACE).getFirst();
        house.pulls()
                .change(
                        house.actor(),
                        PullHouse.WORKSPACE,
                        pull.source().id(),
                        new PullChange(settings, null, pull.every(), null, anew));
    }

    private static PullLimits allowing(Path folder) {
        return new PullLimits(List.of(folder), Set.of());
    }

    private static FolderSettings settings(Path folder) {
        return new FolderSettings(folder.toString(), "*.csv", "", null, null);
    }

    /** Old enough to be whole. */
    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(10)));
    }
}
