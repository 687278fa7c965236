package dev.waymark.cli.launch;

import java.util.List;
import java.util.Set;

/** The commands that ask something of a log. */
public final class Analyses {
    /** Commands that are no question about a log. */
    private static final Set<String> OTHERS =
            Set.of("demo", "serve", "import", "sources", "map", "sample", "completion", "help");

    private Analyses() {}

    /** Their names, in the order of the alphabet. */
    public static List<String> names() {
        return Commands.on(ShellRun.silent()).getSubcommands().keySet().stream()
                .filter(name -> !OTHERS.contains(name))
                .sorted()
                .toList();
    }
}
