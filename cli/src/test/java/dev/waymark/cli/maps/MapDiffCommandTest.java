package dev.waymark.cli.maps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class MapDiffCommandTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void beginsAMapAndTellsWhatChanged() throws IOException {
        Path before = folder.resolve("before.json");
        Path after = folder.resolve("after.json");
        ShellRun made =
                ShellRun.of(
                        "map",
                        "new",
                        "--template",
                        "shop",
                        "--language",
                        "uk",
                        "-o",
                        before.toString());
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(ShellRun.of("map", "diff", before.toString(), before.toString()).out())
                .isEqualTo("Nothing is different.\n");

        String map = Files.readString(before);
        assertThat(map).contains("\"Обізнаність\"");
        Files.writeString(after, map.replace("\"Обізнаність\"", "\"Знайомство\""));
        ShellRun run = ShellRun.of("map", "diff", before.toString(), after.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("1 change\n").contains("reworded", "Обізнаність");
        ShellRun json =
                ShellRun.of("map", "diff", before.toString(), after.toString(), "--format", "json");
        assertThat(json.out()).contains("\"after\":\"Знайомство\"");
    }

    @Test
    void namesWhatItCannotRead() {
        ShellRun run = ShellRun.of("map", "diff", "nowhere.json", "nowhere.json");
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("file \"nowhere.json\" cannot be read.");
        assertThat(ShellRun.of("map", "new", "--template", "spaceship").err())
                .contains("template \"spaceship\" is unknown. Give one of shop, subscription");
        assertThat(ShellRun.of("map", "new", "--language", "xx").err())
                .contains("language \"xx\" is unknown. Give one of en, de, uk, zh, lv.");
    }
}
