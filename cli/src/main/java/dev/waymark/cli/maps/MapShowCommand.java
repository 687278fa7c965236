package dev.waymark.cli.maps;

import dev.waymark.cli.input.MapFile;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.workspace.OpenWorkspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Writes a map of a workspace. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Writes a journey map of a workspace as JSON, as all commands read it.")
final class MapShowCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "MAP", description = "Its name or id.")
    private String map = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Where the map goes; an existing file is replaced. Default: it is printed.")
    private @Nullable Path output;

    MapShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenWorkspace open = new OpenWorkspace(workspace, "waymark map")) {
            MapFile.write(console, output, open.map(map));
        }
        return 0;
    }
}
