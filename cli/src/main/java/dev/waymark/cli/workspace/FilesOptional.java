package dev.waymark.cli.workspace;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.util.List;
import java.util.concurrent.Callable;

/** Lets a command do without files, which it needs only if no workspace is named. */
public final class FilesOptional {
    private FilesOptional() {}

    /** A command with {@link SourceOptions}. */
    public static CommandLine of(Callable<Integer> command) {
        CommandLine line = new CommandLine(command);
        CommandSpec spec = line.getCommandSpec();
        for (PositionalParamSpec files : List.copyOf(spec.positionalParameters())) {
            spec.remove(files);
            spec.addPositional(
                    PositionalParamSpec.builder(files).arity("0..*").required(false).build());
        }
        return line;
    }
}
