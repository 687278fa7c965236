package dev.waymark.cli.serve;

import dev.waymark.cli.output.Console;
import dev.waymark.server.SettingsReader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.Callable;

/** Starts the server with the sample workspace, open without sign-in to this machine only. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Opens the sample workspace in a server on this machine; Ctrl+C stops it.",
        footer = {
            "",
            "Whoever sits at this machine needs no password; nobody else can reach it.",
            "",
            "Example:",
            "  waymark demo --port 9000"
        })
public final class DemoCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ServerOptions options = new ServerOptions();

    public DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        return new Serving(console)
                .run(
                        SettingsReader.read(
                                options.waymarkHome(), System.getenv(), null, options.port, true),
                        "Waymark's sample workspace is at %s (Ctrl+C stops it).");
    }
}
