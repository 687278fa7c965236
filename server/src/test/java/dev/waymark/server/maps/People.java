package dev.waymark.server.maps;

import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.signin.PasswordHash;
import dev.waymark.server.Browser;
import dev.waymark.server.TestServer;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Two workspaces: one with an administrator, an editor and a viewer, one of a stranger's. */
final class People {
    static final String OWN = "01900000-0000-7000-8000-00000000000a";
    static final String FOREIGN = "01900000-0000-7000-8000-00000000000b";
    private static final String PASSWORD = "correct horse battery";

    private final TestServer server;

    People(TestServer server) {
        this.server = server;
        String hash = server.part(PasswordHash.class).hash(PASSWORD);
        List<Membership> own = new ArrayList<>();
        for (Role role : List.of(Role.ADMIN, Role.EDITOR, Role.VIEWER)) {
            server.documents()
                    .users()
                    .add(
                            new User(
                                    role.label(),
                                    "The " + role.label(),
                                    role.label() + "@example.org",
                                    Role.VIEWER),
                            hash);
            own.add(new Membership(role.label(), OWN, role));
        }
        server.documents()
                .users()
                .add(new User("stranger", "Stranger", "stranger@example.org", Role.VIEWER), hash);
        server.documents().workspaces().add(new Workspace(OWN, "Own", false, ZoneOffset.UTC), own);
        server.documents()
                .workspaces()
                .add(
                        new Workspace(FOREIGN, "Foreign", false, ZoneOffset.UTC),
                        List.of(new Membership("stranger", FOREIGN, Role.ADMIN)));
    }

    Browser signedIn(String who) {
        Browser browser = Browser.at(server);
        if (browser.signIn(who + "@example.org", PASSWORD).statusCode() != 200) {
            throw new AssertionError(who + " could not sign in");
        }
        return browser;
    }
}
