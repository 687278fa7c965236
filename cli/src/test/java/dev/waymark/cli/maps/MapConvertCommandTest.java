package dev.waymark.cli.maps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class MapConvertCommandTest {
    @TempDir private Path folder;

    private Path map = Path.of("");

    @BeforeEach
    void copyTheMap() throws IOException {
        map = folder.resolve("map.json");
        Files.writeString(map, SampleMap.in("en"));
    }

    @ParameterizedTest
    @CsvSource({
        "svg,      <?xml",
        "png,      PNG",
        "pdf,      %PDF",
        "form.pdf, %PDF",
        "pptx,     PK",
        "xlsx,     PK",
        "csv,      stage",
        "mmd,      journey",
        "cjml,     <?xml",
        "html,     <!DOCTYPE html>"
    })
    void writesEveryFormat(String ending, String start) throws IOException {
        Path out = folder.resolve("out." + ending);

        ShellRun run = ShellRun.of("map", "convert", map.toString(), out.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).endsWith("The map is in " + out + ".\n");
        assertThat(
                        new String(
                                Files.readAllBytes(out),
                                java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"form.pdf", "xlsx", "csv", "mmd", "cjml"})
    void readsWhatItWrote(String ending) throws IOException {
        Path out = folder.resolve("out." + ending);
        Path back = folder.resolve("back.json");
        ShellRun.of("map", "convert", map.toString(), out.toString());

        ShellRun run = ShellRun.of("map", "convert", out.toString(), back.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(back)).contains("Anna, 34", "Pays");
    }

    @Test
    void aFormKeepsTheMapAsItIs() throws IOException {
        Path form = folder.resolve("map.form.pdf");
        Path first = folder.resolve("first.json");
        Path back = folder.resolve("back.json");
        ShellRun.of("map", "convert", map.toString(), first.toString());
        ShellRun.of("map", "convert", map.toString(), form.toString());

        ShellRun run = ShellRun.of("map", "convert", form.toString(), back.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(back).replaceFirst("\"version\" : 0", "\"version\" : 3"))
                .isEqualTo(Files.readString(first));
    }

    @Test
    void saysWhatIsLostAndWhatWasNoticed() throws IOException {
        Path mermaid = folder.resolve("map.mmd");

        ShellRun run = ShellRun.of("map", "convert", map.toString(), mermaid.toString());

        assertThat(run.err())
                .startsWith("The format mmd does not hold: cards (10), lanes (6), curves (1)");
        Files.writeString(mermaid, "journey\n  Pay: 12: Me\n");
        ShellRun back =
                ShellRun.of(
                        "map", "convert", mermaid.toString(), folder.resolve("b.json").toString());
        assertThat(back.err())
                .startsWith("Line 2 has the score 12; scores go from 1 to 5, so 5 is taken.\n");
    }

    @Test
    void namesWhatIsWrong() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.xlsx"), "no workbook");
        String out = folder.resolve("out.json").toString();

        assertThat(ShellRun.of("map", "convert", map.toString(), "map.doc").err())
                .contains("file \"map.doc\" has no known ending.");
        assertThat(ShellRun.of("map", "convert", broken.toString(), out).err())
                .contains("no workbook (.xlsx)");
        assertThat(ShellRun.of("map", "convert", folder.resolve("no.json").toString(), out).err())
                .contains("does not exist");
        assertThat(
                        ShellRun.of(
                                        "map",
                                        "convert",
                                        map.toString(),
                                        folder.resolve("o.pdf").toString(),
                                        "--paper",
                                        "B5")
                                .err())
                .contains("paper \"B5\" is not known. Use A4, A3, A2, A1 or A0.");
        assertThat(Files.exists(Path.of(out))).isFalse();
    }
}
