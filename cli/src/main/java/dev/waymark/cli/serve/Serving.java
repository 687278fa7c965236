package dev.waymark.cli.serve;

import dev.waymark.cli.output.Console;
import dev.waymark.server.RunningServer;
import dev.waymark.server.ServerSettings;
import dev.waymark.server.WaymarkServer;

import java.net.URI;

/** Runs a server inside this process until somebody stops the process. */
final class Serving {
    private final Console console;

    Serving(Console console) {
        this.console = console;
    }

    /**
     * Starts, says where in one line, and waits.
     *
     * @param announcement holds one {@code %s} for the address
     */
    int run(ServerSettings settings, String announcement) throws InterruptedException {
        try (RunningServer server = WaymarkServer.start(settings)) {
            console.result(announcement.formatted(server.address()) + "\n");
            server.setUpLink().ifPresent(this::showSetUpLink);
            server.await();
        }
        return 0;
    }

    private void showSetUpLink(URI link) {
        console.result(
                "Nobody can sign in yet. Make the administrator with this link, which works once:\n"
                        + link
                        + "\n");
    }
}
