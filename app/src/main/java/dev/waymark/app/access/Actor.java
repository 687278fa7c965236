package dev.waymark.app.access;

import java.util.Set;

/** Who is asking, once proven. */
public sealed interface Actor {
    /** A name for the log: a kind and an id, nothing secret, nothing personal. */
    String logName();

    /** A person who signed in. */
    record Person(User user) implements Actor {
        @Override
        public String logName() {
            return "user:" + user.id();
        }
    }

    /**
     * A program that showed a valid key.
     *
     * @param workspaceId the only workspace that the key opens
     * @param permissions what the key's scopes permit there
     */
    record Program(String keyId, String workspaceId, Set<Permission> permissions) implements Actor {
        public Program {
            permissions = Set.copyOf(permissions);
        }

        @Override
        public String logName() {
            return "key:" + keyId;
        }
    }

    /** A visitor of the demo: works in sample workspaces and sees no other. */
    record DemoVisitor() implements Actor {
        @Override
        public String logName() {
            return "demo";
        }
    }
}
