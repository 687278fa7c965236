package dev.waymark.cli.launch;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The commands that ask something of a log. */
public final class Analyses {
    /** Commands that are no question about a log. */
    private static final Set<String> OTHERS =
            Set.of(
                    "demo",
                    "serve",
                    "import",
                    "sources",
                    "members",
                    "spend",
                    "types",
                    "customers",
                    "opportunities",
                    "erase",
                    "backup",
                    "restore",
                    "identity",
                    "map",
                    "sample",
                    "completion",
                    "help");

    /** Commands that are told of on the page of another noun. */
    private static final Map<String, String> PAGES =
            Map.of("check", "objectives", "overlay", "conformance", "proof", "opportunities");

    private Analyses() {}

    /** Their names, in the order of the alphabet. */
    public static List<String> names() {
        return Commands.on(ShellRun.silent()).getSubcommands().keySet().stream()
                .filter(name -> !OTHERS.contains(name))
                .sorted()
                .toList();
    }

    /** The page in {@code docs/howto} that tells of a command. */
    public static String page(String name) {
        return PAGES.getOrDefault(name, name) + ".md";
    }
}
