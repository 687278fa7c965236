package dev.waymark.cli.serve;

import dev.waymark.cli.output.Console;
import dev.waymark.server.SettingsReader;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/** Starts the server and runs it until the process is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the server; Ctrl+C stops it.",
        footer = {
            "",
            "The first start prints a link with which the administrator sets a password.",
            "",
            "Settings also come from waymark.yaml in the home and from WAYMARK_HOST, WAYMARK_PORT",
            "and WAYMARK_UPLOAD_LIMIT_MEGABYTES; a flag here comes first.",
            "",
            "Example:",
            "  waymark serve --home /var/lib/waymark --port 9000"
        })
public final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ServerOptions options = new ServerOptions();

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description =
                    "The interface to listen on. Default: 127.0.0.1, which only this machine"
                            + " reaches.")
    private @Nullable String host;

    public ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        return new Serving(console)
                .run(
                        SettingsReader.read(
                                options.waymarkHome(), System.getenv(), host, options.port, false),
                        "Waymark is at %s (Ctrl+C stops it).");
    }
}
