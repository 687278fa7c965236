package dev.waymark.cli.maps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.launch.ShellRun;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs that other people use read the files that we write: Poppler, LibreOffice, qpdf. */
class MapFilesIT {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final long MOST_SECONDS = 120;

    @TempDir private Path folder;

    @Test
    void popplerReadsTheTextsOfAllLanguages() throws IOException, InterruptedException {
        for (Map.Entry<String, String> text : SampleMap.TEXTS.entrySet()) {
            for (String ending : List.of("pdf", "form.pdf")) {
                Path pdf = converted(text.getKey(), ending);

                String said = letters(said("pdftotext", pdf.toString(), "-"));

                assertThat(said).as(text.getKey()).contains(letters(text.getValue()));
                assertThat(said).contains("二维码", "Яз", "🤔");
            }
        }
    }

    @Test
    void aPdfIsTaggedAndHasAllItsFonts() throws IOException, InterruptedException {
        Path pdf = converted("lv", "pdf");

        assertThat(said("pdfinfo", pdf.toString()))
                .containsPattern("Tagged:\\s+yes")
                .containsPattern("Title:\\s+Online shop")
                .containsPattern("JavaScript:\\s+no");
        assertThat(said("pdfinfo", "-struct", pdf.toString())).contains("Table", "TH", "TD", "H1");
        assertThat(said("pdffonts", pdf.toString()).lines().skip(2))
                .hasSize(4)
                .allSatisfy(font -> assertThat(font).containsPattern("yes +yes +yes"));
    }

    @Test
    void libreOfficeOpensSlidesAndWorkbooks() throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "soffice",
                                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                                "--headless",
                                "--convert-to",
                                "pdf",
                                "--outdir",
                                folder.resolve("pdf").toString()));
        for (String language : SampleMap.TEXTS.keySet()) {
            for (String ending : List.of("pptx", "xlsx")) {
                Path file = converted(language, ending);
                Path own = folder.resolve(language + "-" + ending + "." + ending);
                Files.move(file, own);
                command.add(own.toString());
            }
        }

        said(command.toArray(String[]::new));

        for (Map.Entry<String, String> text : SampleMap.TEXTS.entrySet()) {
            for (String ending : List.of("pptx", "xlsx")) {
                Path pdf = folder.resolve("pdf").resolve(text.getKey() + "-" + ending + ".pdf");
                assertThat(letters(said("pdftotext", pdf.toString(), "-")))
                        .as(pdf.toString())
                        .contains(letters(text.getValue()));
            }
        }
    }

    @Test
    void aFormThatQpdfFilledComesBack() throws IOException, InterruptedException {
        Path form = converted("en", "form.pdf");
        JsonNode file = MAPPER.readTree(said("qpdf", "--json", form.toString()));
        String object = "";
        for (JsonNode field : file.path("acroform").path("fields")) {
            if (field.path("fullname").asString("").equals("stage3.pain")) {
                object = field.path("object").asString("");
            }
        }
        ArrayNode qpdf = (ArrayNode) file.path("qpdf");
        ObjectNode filled = (ObjectNode) qpdf.get(1).path("obj:" + object);
        ((ObjectNode) filled.path("value")).put("/V", "u:Ķēde – занадто дорого 太贵");
        ObjectNode update = MAPPER.createObjectNode();
        update.putArray("qpdf")
                .add(qpdf.get(0))
                .add(MAPPER.createObjectNode().set("obj:" + object, filled));
        Path json = folder.resolve("update.json");
        Files.writeString(json, MAPPER.writeValueAsString(update));
        Path out = folder.resolve("filled.form.pdf");
        said("qpdf", form.toString(), "--update-from-json=" + json, out.toString());

        ShellRun run =
                ShellRun.of(
                        "map", "convert", out.toString(), folder.resolve("back.json").toString());

        assertThat(run.err()).contains("Changed: Stage 3: Pain points", "Ķēde – занадто дорого 太贵");
        assertThat(Files.readString(folder.resolve("back.json")))
                .contains("Ķēde – занадто дорого 太贵")
                .doesNotContain("Delivery costs come too late");
    }

    private Path converted(String language, String ending) throws IOException {
        Path map = Files.writeString(folder.resolve("map.json"), SampleMap.in(language));
        Path out = folder.resolve("map." + ending);
        ShellRun run = ShellRun.of("map", "convert", map.toString(), out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        return out;
    }

    /** Rows are broken where a page needs it, so only the letters count. */
    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    private String said(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "said", ".txt");
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(folder.resolve("errors.txt").toFile())
                        .start();
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as(command[0]).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("errors.txt"), StandardCharsets.UTF_8))
                .isZero();
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
