package dev.waymark.store.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was acknowledged is there after the process was killed without warning. */
class DocumentsKilledIT {
    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 357})
    void keepsEveryAcknowledgedChange(int acknowledgementsBeforeTheKill)
            throws IOException, InterruptedException {
        Path file = folder.resolve("documents.db");
        List<String> acknowledged = runAndKill(file, acknowledgementsBeforeTheKill);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(acknowledgementsBeforeTheKill);
        try (Documents documents = Documents.open(file)) {
            assertThat(acknowledged)
                    .allSatisfy(id -> assertThat(documents.users().find(id)).isPresent());
        }
    }

    private static List<String> runAndKill(Path file, int acknowledgements)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CommitUntilKilled.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null) {
                said.add(line);
                if (said.size() == acknowledgements) {
                    process.toHandle().destroyForcibly();
                }
                line = reader.readLine();
            }
        }
        process.waitFor();
        assertThat(said).as("the writer's lines").isNotEmpty();
        return said.stream().filter(id -> id.startsWith("u-")).toList();
    }
}
