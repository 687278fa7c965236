package dev.waymark.cli.serve;

import dev.waymark.app.home.WaymarkHome;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** What {@code serve} and {@code demo} both take. */
final class ServerOptions {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where all state lies. Default: $WAYMARK_HOME, else ./data.")
    @Nullable Path home;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to listen on, 0 for any free one. Default: 8080.")
    @Nullable Integer port;

    WaymarkHome waymarkHome() {
        return WaymarkHome.of(home, System.getenv());
    }
}
