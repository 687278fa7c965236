package dev.waymark.app.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Permission;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.contract.InMemoryAccessStores;
import dev.waymark.app.access.signin.Secrets;
import dev.waymark.app.id.Ids;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

class ApiKeysTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final User ADA = new User("u-1", "Ada", "ada@example.org", Role.ADMIN);
    private static final Actor ACTOR = new Actor.Person(ADA);

    private final InMemoryAccessStores stores = new InMemoryAccessStores();

    ApiKeysTest() {
        stores.workspaces()
                .add(
                        new Workspace("w-1", "Shop", false, ZoneOffset.UTC),
                        List.of(new Membership("u-1", "w-1", Role.ADMIN)));
        stores.workspaces()
                .add(
                        new Workspace("w-2", "Lab", false, ZoneOffset.UTC),
                        List.of(new Membership("u-1", "w-2", Role.ANALYST)));
    }

    private ApiKeys at(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new ApiKeys(
                stores.keys(),
                new Access(stores.workspaces()),
                new Secrets(new SecureRandom()),
                new Ids(clock, new SecureRandom()),
                clock);
    }

    private static KeyRequest request() {
        return new KeyRequest("loader", Set.of(Scope.IMPORT), NOW.plusSeconds(60));
    }

    @Test
    void recognisesAnIssuedKey() {
        IssuedKey issued = at(NOW).issue(ACTOR, "w-1", request());
        assertThat(issued.secret()).matches("wm_[A-Za-z0-9_-]{43}");
        assertThat(issued.key().hint()).isEqualTo(issued.secret().substring(0, 8));
        assertThat(at(NOW).recognise(issued.secret()))
                .contains(new Actor.Program(issued.key().id(), "w-1", Set.of(Permission.IMPORT)));
    }

    @Test
    void keepsTheSecretOutOfTexts() {
        IssuedKey issued = at(NOW).issue(ACTOR, "w-1", request());
        assertThat(issued.toString()).doesNotContain(issued.secret());
    }

    @Test
    void forgetsAKeyAtItsExpiry() {
        String secret = at(NOW).issue(ACTOR, "w-1", request()).secret();
        assertThat(at(NOW.plusMillis(59_999)).recognise(secret)).isPresent();
        assertThat(at(NOW.plusSeconds(60)).recognise(secret)).isEmpty();
    }

    @Test
    void forgetsARevokedKey() {
        IssuedKey issued = at(NOW).issue(ACTOR, "w-1", request());
        at(NOW).revoke(ACTOR, "w-1", issued.key().id());
        assertThat(at(NOW).recognise(issued.secret())).isEmpty();
        assertThat(at(NOW).list(ACTOR, "w-1")).isEmpty();
        assertThatThrownBy(() -> at(NOW).revoke(ACTOR, "w-1", issued.key().id()))
                .hasMessageStartingWith("the key is not among this workspace's.");
    }

    @Test
    void leavesKeysToAdministratorsOfTheWorkspace() {
        assertThatThrownBy(() -> at(NOW).issue(ACTOR, "w-2", request()))
                .hasMessageStartingWith("You may not manage");
        assertThatThrownBy(() -> at(NOW).list(ACTOR, "w-2"))
                .hasMessageStartingWith("You may not manage");
        assertThatThrownBy(() -> at(NOW).revoke(ACTOR, "w-9", "k"))
                .hasMessageStartingWith("workspace \"w-9\" is not among yours.");
    }

    @Test
    void refusesAnExpiryInThePast() {
        KeyRequest past = new KeyRequest("loader", Set.of(Scope.READ), NOW);
        assertThatThrownBy(() -> at(NOW).issue(ACTOR, "w-1", past))
                .hasMessage(
                        "expiresAt 2026-01-01T00:00:00Z is past. Give a later instant, or none.");
    }

    @Test
    void notesTheLastUseOnceAMinute() {
        IssuedKey issued =
                at(NOW).issue(ACTOR, "w-1", new KeyRequest("l", Set.of(Scope.READ), null));
        assertThat(at(NOW).recognise(issued.secret())).isPresent();
        assertThat(at(NOW.plusSeconds(59)).recognise(issued.secret())).isPresent();
        assertThat(at(NOW).list(ACTOR, "w-1"))
                .singleElement()
                .satisfies(key -> assertThat(key.lastUsedAt()).isEqualTo(NOW));
    }

    @Test
    void refusesAnUnknownScope() {
        assertThatThrownBy(() -> Scope.of("admin"))
                .hasMessage(
                        "scope \"admin\" is unknown. Give read, personal, import, write or send.");
    }
}
