package dev.waymark.cli.launch;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.store.documents.Documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A workspace "Shop" in a home of its own, and command lines on it. */
public record ShellWorkspace(Path home) {
    /** Makes the workspace. */
    public static ShellWorkspace in(Path home) {
        ShellWorkspace made = new ShellWorkspace(home);
        try (Documents documents = made.documents()) {
            documents
                    .workspaces()
                    .add(new Workspace("w-1", "Shop", false, ZoneOffset.UTC), List.of());
        }
        return made;
    }

    /** What people wrote; to be closed. */
    public Documents documents() {
        return Documents.open(new WaymarkHome(home).documents());
    }

    /** Writes a CSV beside it; returns where. */
    public String file(String content) throws IOException {
        return Files.writeString(home.resolve("events.csv"), content).toString();
    }

    /** Runs a command on the workspace. */
    public ShellRun run(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        all.addAll(List.of("-w", "Shop", "--home", home.toString()));
        return ShellRun.of(all.toArray(String[]::new));
    }
}
