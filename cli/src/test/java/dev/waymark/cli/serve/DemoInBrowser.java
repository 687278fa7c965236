package dev.waymark.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Starts the demo as people start it, and runs files of the interface's browser tests on it. */
final class DemoInBrowser {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ANNOUNCED =
            Pattern.compile("Waymark's sample workspace is at (http://localhost:\\d+) .*");
    private static final List<String> NODE_TEST =
            List.of("node", "--test", "--test-concurrency=1", "--test-timeout=600000");
    private static final boolean BY_NIGHT = Boolean.getBoolean("waymark.every.look");
    private static final int MOST_UNSTEADY = 2;
    private static final long MOST_MINUTES_TO_START = 5;
    private static final long MOST_MINUTES_IN_THE_BROWSER = 40;
    private static final long MOST_SECONDS_TO_STOP = 60;

    private DemoInBrowser() {}

    /**
     * Runs the test files whose name is wanted; fails with the failed tests, not with all. By day a
     * file that failed is run once more, on a demo of its own, and is told as unsteady if it passes
     * then; by night every file has one chance.
     */
    static void run(Path home, Predicate<String> wanted) throws Exception {
        List<String> files = files(wanted);
        String failures = demoWith(home.resolve("first"), files);
        if (failures.isEmpty()) {
            return;
        }
        List<String> failed = files.stream().filter(failures::contains).toList();
        if (BY_NIGHT || failed.isEmpty() || failed.size() > MOST_UNSTEADY) {
            fail(failures);
        }
        String again = demoWith(home.resolve("second"), failed);
        if (!again.isEmpty()) {
            fail(again);
        }
        System.err.printf("Unsteady: %s passed the second time. First:%n%s%n", failed, failures);
    }

    /** What failed in the files on a demo that is started for them; empty if nothing did. */
    private static String demoWith(Path home, List<String> files) throws Exception {
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

            return browse(announced.group(1), files);
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

    private static List<String> files(Predicate<String> wanted) throws IOException {
        try (Stream<Path> all = Files.list(ROOT.resolve("ui").resolve("e2e"))) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".test.mjs") && wanted.test(name))
                    .map(name -> "e2e/" + name)
                    .sorted()
                    .toList();
        }
    }

    private static String browse(String address, List<String> files)
            throws IOException, InterruptedException {
        assertThat(files).isNotEmpty();
        Path output = Files.createTempFile(Path.of("target"), "e2e-", ".log");
        ProcessBuilder tests =
                new ProcessBuilder(Stream.concat(NODE_TEST.stream(), files.stream()).toList())
                        .directory(ROOT.resolve("ui").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        tests.environment().put("BASE_URL", address);
        tests.environment().put("EVERY_LOOK", String.valueOf(BY_NIGHT));
        Process running = tests.start();
        try {
            assertThat(running.waitFor(MOST_MINUTES_IN_THE_BROWSER, TimeUnit.MINUTES))
                    .as("the browser's tests ended in time: %s", output.toAbsolutePath())
                    .isTrue();
        } finally {
            running.destroy();
        }
        return running.exitValue() == 0 ? "" : failed(Files.readAllLines(output));
    }

    /**
     * What failed, of a report in the Test Anything Protocol: each line "not ok" and its reason.
     */
    private static String failed(List<String> report) {
        StringBuilder failures = new StringBuilder();
        boolean inside = false;
        for (String line : report) {
            String text = line.strip();
            if (text.startsWith("not ok ") || text.startsWith("ok ")) {
                inside = text.startsWith("not ok ");
            }
            if (inside && !text.startsWith("at ")) {
                failures.append(line).append('\n');
            }
        }
        return failures.isEmpty() ? String.join("\n", report) : failures.toString();
    }
}
