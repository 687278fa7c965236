package dev.waymark.app.access.contract;

import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.UserStore;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.WorkspaceStore;
import dev.waymark.app.access.keys.ApiKeyStore;
import dev.waymark.app.access.signin.SessionStore;
import dev.waymark.app.access.signin.SetUpStore;
import dev.waymark.engine.fault.JourneyException;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A fake of all access ports. */
public final class InMemoryAccessStores implements AccessStores {
    private final Map<String, User> users = new LinkedHashMap<>();
    private final Map<String, String> passwords = new LinkedHashMap<>();
    private final Map<String, Workspace> workspaces = new LinkedHashMap<>();
    private final Map<List<String>, Role> members = new LinkedHashMap<>();
    private final Set<String> tokens = new HashSet<>();
    private final InMemoryKeys keys = new InMemoryKeys();
    private final InMemorySessions sessions = new InMemorySessions();

    @Override
    public UserStore users() {
        return new Users();
    }

    @Override
    public WorkspaceStore workspaces() {
        return new Workspaces();
    }

    @Override
    public ApiKeyStore keys() {
        return keys;
    }

    @Override
    public SessionStore sessions() {
        return sessions;
    }

    @Override
    public SetUpStore setUp() {
        return new SetUp();
    }

    @Override
    public void close() {
        users.clear();
    }

    private final class Users implements UserStore {
        @Override
        public boolean isEmpty() {
            return users.isEmpty();
        }

        @Override
        public Optional<User> find(String id) {
            return Optional.ofNullable(users.get(id));
        }

        @Override
        public Optional<User> findByEmail(String email) {
            return users.values().stream().filter(user -> user.email().equals(email)).findFirst();
        }

        @Override
        public Optional<String> passwordHash(String userId) {
            return Optional.ofNullable(passwords.get(userId));
        }

        @Override
        public void add(User user, String passwordHash) {
            if (findByEmail(user.email()).isPresent()) {
                throw JourneyException.user(
                        "EMAIL_TAKEN",
                        "e-mail \"%s\" has an account already. Give another one.",
                        user.email());
            }
            users.put(user.id(), user);
            passwords.put(user.id(), passwordHash);
        }

        @Override
        public void rename(String userId, String name) {
            users.computeIfPresent(
                    userId, (id, old) -> new User(id, name, old.email(), old.role()));
        }

        @Override
        public void setPassword(String userId, String passwordHash) {
            if (passwords.computeIfPresent(userId, (id, old) -> passwordHash) != null) {
                sessions.removeAll(userId);
            }
        }
    }

    private final class Workspaces implements WorkspaceStore {
        @Override
        public List<Workspace> all() {
            return workspaces.values().stream()
                    .sorted(Comparator.comparing(Workspace::name).thenComparing(Workspace::id))
                    .toList();
        }

        @Override
        public Optional<Workspace> find(String id) {
            return Optional.ofNullable(workspaces.get(id));
        }

        @Override
        public List<Workspace> ofMember(String userId) {
            return all().stream()
                    .filter(workspace -> role(userId, workspace.id()).isPresent())
                    .toList();
        }

        @Override
        public Optional<Role> role(String userId, String workspaceId) {
            return Optional.ofNullable(members.get(List.of(userId, workspaceId)));
        }

        @Override
        public void rename(String workspaceId, String name) {
            workspaces.computeIfPresent(
                    workspaceId, (id, old) -> new Workspace(id, name, old.sample(), old.zone()));
        }

        @Override
        public void add(Workspace workspace, List<Membership> first) {
            workspaces.put(workspace.id(), workspace);
            first.forEach(this::put);
        }

        @Override
        public void put(Membership membership) {
            members.put(List.of(membership.userId(), membership.workspaceId()), membership.role());
        }
    }

    private final class SetUp implements SetUpStore {
        @Override
        public void addToken(String tokenHash) {
            tokens.add(tokenHash);
        }

        @Override
        public boolean hasToken(String tokenHash) {
            return tokens.contains(tokenHash);
        }

        @Override
        public boolean complete(String tokenHash, FirstAccount account) {
            synchronized (tokens) {
                if (!tokens.contains(tokenHash) || !users.isEmpty()) {
                    return false;
                }
                tokens.clear();
                users().add(account.user(), account.passwordHash());
                workspaces().add(account.workspace(), account.members());
                return true;
            }
        }
    }
}
