package dev.waymark.cli.input;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.store.documents.Documents;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The workspace that a command works in, and where it lies. */
public final class WorkspaceOption {
    @Option(
            names = {"-w", "--workspace"},
            required = true,
            paramLabel = "NAME",
            description = "The workspace, by name or id.")
    private String workspace = "";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where all state lies. Default: $WAYMARK_HOME, else ./data.")
    private @Nullable Path home;

    /** The workspace's name or id, as it was given. */
    public String name() {
        return workspace;
    }

    /** Where all state lies. */
    public WaymarkHome home() {
        return WaymarkHome.of(home, System.getenv());
    }

    /** The home's documents; the caller closes them. */
    public Documents documents() {
        return documents(home());
    }

    /** A home's documents; the caller closes them. */
    public static Documents documents(WaymarkHome chosen) {
        if (!Files.exists(chosen.documents())) {
            throw JourneyException.access(
                    "NO_HOME",
                    "\"%s\" holds no workspaces. Start the server there once, or name another"
                            + " place with --home.",
                    chosen.root());
        }
        return Documents.open(chosen.documents());
    }

    /** The id of the workspace that is meant. */
    public String id(Documents documents) {
        return id(documents, workspace);
    }

    /** The names of a home's workspaces, by id. */
    public static Map<String, String> names(Documents documents) {
        return documents.workspaces().all().stream()
                .collect(Collectors.toMap(Workspace::id, Workspace::name));
    }

    /** The id of the workspace that a name or an id means. */
    public static String id(Documents documents, String workspace) {
        List<Workspace> all = documents.workspaces().all();
        List<Workspace> meant =
                all.stream()
                        .filter(w -> w.id().equals(workspace) || w.name().equals(workspace))
                        .toList();
        if (meant.size() == 1) {
            return meant.getFirst().id();
        }
        String known =
                all.stream()
                        .map(w -> "%s (%s)".formatted(w.name(), w.id()))
                        .collect(Collectors.joining(", "));
        if (meant.isEmpty()) {
            throw JourneyException.access(
                    "UNKNOWN_WORKSPACE",
                    "workspace \"%s\" does not exist. There are: %s.",
                    workspace,
                    known);
        }
        throw JourneyException.access(
                "AMBIGUOUS_WORKSPACE",
                "workspace \"%s\" is the name of several. Give the id; there are: %s.",
                workspace,
                known);
    }
}
