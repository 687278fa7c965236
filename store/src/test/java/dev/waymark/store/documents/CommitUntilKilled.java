package dev.waymark.store.documents;

import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;

import java.io.PrintStream;
import java.nio.file.Path;

/** Adds accounts one after the other and says each id as soon as the store has returned. */
final class CommitUntilKilled {
    private CommitUntilKilled() {}

    /** Runs until it is killed. The one argument is the database's file. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try (Documents documents = Documents.open(Path.of(arguments[0]))) {
            for (int i = 0; ; i++) {
                String id = "u-" + i;
                documents
                        .users()
                        .add(new User(id, "User", id + "@example.org", Role.VIEWER), "hash");
                out.println(id);
                out.flush();
            }
        }
    }
}
