package dev.waymark.cli.completion;

import dev.waymark.cli.output.Console;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Prints a script that teaches bash or zsh to complete Waymark's commands and options. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a completion script for bash and zsh.",
        footer = {
            "",
            "For this session:   source <(waymark completion)",
            "For all of bash:    waymark completion >"
                    + " ~/.local/share/bash-completion/completions/waymark"
        })
public final class CompletionCommand implements Callable<Integer> {
    private final Console console;
    @Spec private CommandSpec spec = CommandSpec.create();

    public CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.result(AutoComplete.bash("waymark", spec.root().commandLine()) + "\n");
        return 0;
    }
}
