package dev.waymark.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product's main job, done in a real browser against the demo as people start it. */
class MainJobIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ANNOUNCED =
            Pattern.compile("Waymark's sample workspace is at (http://localhost:\\d+) .*");
    private static final long MOST_MINUTES_TO_START = 5;
    private static final long MOST_MINUTES_IN_THE_BROWSER = 40;
    private static final long MOST_SECONDS_TO_STOP = 60;

    @TempDir private Path home;

    @Test
    void isDoneInTheBrowser() throws Exception {
        Path said = Files.createTempFile("waymark-demo", ".log");
        Process demo =
                new ProcessBuilder(
                                ROOT.resolve("waymark").toString(),
                                "demo",
                                "--port",
                                "0",
                                "--home",
                                home.toString())
                        .redirectError(said.toFile())
                        .start();
        try (BufferedReader results = demo.inputReader(StandardCharsets.UTF_8)) {
            String line = firstLine(results);
            Matcher announced = ANNOUNCED.matcher(String.valueOf(line));
            assertThat(announced.matches())
                    .as("first line '%s', messages: %s", line, Files.readString(said))
                    .isTrue();

            browse(announced.group(1));
        } finally {
            demo.destroy();
            if (!demo.waitFor(MOST_SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                demo.destroyForcibly();
            }
        }
    }

    private static String firstLine(BufferedReader results) throws Exception {
        return CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return String.valueOf(results.readLine());
                            } catch (IOException e) {
                                return "nothing: " + e.getMessage();
                            }
                        })
                .get(MOST_MINUTES_TO_START, TimeUnit.MINUTES);
    }

    private static void browse(String address) throws IOException, InterruptedException {
        Path output = Path.of("target", "e2e.log");
        ProcessBuilder tests =
                new ProcessBuilder(List.of("npm", "run", "--silent", "e2e"))
                        .directory(ROOT.resolve("ui").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        tests.environment().put("BASE_URL", address);
        Process running = tests.start();
        try {
            assertThat(running.waitFor(MOST_MINUTES_IN_THE_BROWSER, TimeUnit.MINUTES))
                    .as("the browser's tests ended in time: %s", output.toAbsolutePath())
                    .isTrue();
        } finally {
            running.destroy();
        }
        assertThat(running.exitValue()).as(Files.readString(output)).isZero();
    }
}
