package dev.waymark.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SampleDocTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "sample.md");

    @Test
    void tellsTheSizesThatTheGeneratorFinds() throws IOException {
        String document = Files.readString(DOCUMENT);
        assertThat(WriteSampleDoc.withSizes(document)).isEqualTo(document);
    }

    @Test
    void namesEveryStageWithAllItsTypes() throws IOException {
        String document = Files.readString(DOCUMENT);
        for (TrueStage stage : SampleLog.STAGES) {
            assertThat(document)
                    .contains("| " + stage.name() + " | `" + String.join("`, `", stage.types()));
        }
    }
}
