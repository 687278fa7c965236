package dev.waymark.cli.serve;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.nio.file.Path;

/** Maps drawn, shared and exported in a real browser, beside the other screens' tests. */
@Execution(ExecutionMode.CONCURRENT)
class MapsInBrowserIT {
    static final String FILES = "map";

    @TempDir private Path home;

    @Test
    void areDrawnByPeopleTogether() throws Exception {
        DemoInBrowser.run(home, file -> file.startsWith(FILES));
    }
}
