package dev.waymark.cli.serve;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.nio.file.Path;

/** The product's main job and every analysis, done in a real browser against the demo. */
@Execution(ExecutionMode.CONCURRENT)
class MainJobIT {
    @TempDir private Path home;

    @Test
    void isDoneInTheBrowser() throws Exception {
        DemoInBrowser.run(home, file -> !MapsInBrowserIT.isHere(file) && isWanted(file));
    }

    /** The walk of members needs a server of its own, which takes its time. */
    private static boolean isWanted(String file) {
        return !file.startsWith("members") || Boolean.getBoolean("waymark.every.look");
    }
}
