package dev.waymark.cli.serve;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The product's main job and every analysis, done in a real browser against the demo. */
class MainJobIT {
    @TempDir private Path home;

    @Test
    void isDoneInTheBrowser() throws Exception {
        DemoInBrowser.run(home, file -> !file.startsWith(MapsInBrowserIT.FILES));
    }
}
