package dev.waymark.cli.serve;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.nio.file.Path;
import java.util.List;

/**
 * Maps drawn, shared and exported in a real browser, beside the other screens' tests; then some of
 * those screens, so that both halves take about as long.
 */
@Execution(ExecutionMode.CONCURRENT)
class MapsInBrowserIT {
    private static final List<String> BEGINNINGS =
            List.of("map", "segments", "stages", "trends", "value", "waits", "write-keys");

    @TempDir private Path home;

    @Test
    void areDrawnByPeopleTogether() throws Exception {
        DemoInBrowser.run(home, MapsInBrowserIT::isHere);
    }

    /** Whether a file of browser tests is run here; {@link MainJobIT} runs the others. */
    static boolean isHere(String file) {
        return BEGINNINGS.stream().anyMatch(file::startsWith);
    }
}
