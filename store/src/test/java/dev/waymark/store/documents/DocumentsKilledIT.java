package dev.waymark.store.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.commands.LoggedCommand;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
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
        List<String> acknowledged =
                runAndKill(CommitUntilKilled.class, file, acknowledgementsBeforeTheKill);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(acknowledgementsBeforeTheKill);
        try (Documents documents = Documents.open(file)) {
            assertThat(acknowledged)
                    .allSatisfy(id -> assertThat(documents.users().find(id)).isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 250})
    void keepsEveryAcknowledgedCommandOfAMap(int acknowledgementsBeforeTheKill)
            throws IOException, InterruptedException {
        Path file = folder.resolve("documents.db");
        try (Documents documents = Documents.open(file)) {
            documents.workspaces().add(new Workspace("w-1", "W", false, ZoneOffset.UTC), List.of());
        }
        List<String> acknowledged =
                runAndKill(CommandUntilKilled.class, file, acknowledgementsBeforeTheKill);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(acknowledgementsBeforeTheKill);
        try (Documents documents = Documents.open(file)) {
            LiveMaps maps = new LiveMaps(documents.maps(), Clock.systemUTC());
            List<LoggedCommand> kept = maps.since("w-1", "m-1", 0, Long.MAX_VALUE).orElseThrow();
            assertThat(kept).extracting(LoggedCommand::op).containsAll(acknowledged);
            assertThat(maps.find("w-1", "m-1").name()).isEqualTo("name " + kept.size());
            assertThat(maps.find("w-1", "m-1").version()).isEqualTo(kept.size() + 1);
        }
    }

    private static List<String> runAndKill(Class<?> writer, Path file, int acknowledgements)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                writer.getName(),
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
        return said.stream().filter(id -> id.startsWith("u-") || id.startsWith("a:")).toList();
    }
}
