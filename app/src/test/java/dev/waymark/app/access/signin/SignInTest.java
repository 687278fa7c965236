package dev.waymark.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.contract.InMemoryAccessStores;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class SignInTest {
    private static final User ADA = new User("u-1", "Ada", "ada@example.org", Role.ADMIN);
    private static final String PASSWORD = "correct horse battery";

    private final InMemoryAccessStores stores = new InMemoryAccessStores();
    private final TestGate parts = new TestGate();
    private final MovableClock clock = new MovableClock();
    private final SignIn signIn =
            new SignIn(
                    stores.users(),
                    stores.sessions(),
                    parts.gate(),
                    new SessionRules(Duration.ofHours(8), Duration.ofDays(7)),
                    clock);

    SignInTest() {
        stores.users().add(ADA, "hash of " + PASSWORD);
    }

    private SignInResult attempt(String email, String password) {
        return signIn.signIn(new Credentials(email, password, "127.0.0.1"));
    }

    private String secret() {
        return attempt(ADA.email(), PASSWORD) instanceof SignInResult.SignedIn(User user, String s)
                ? s
                : "none";
    }

    @Test
    void opensASessionThatResumes() {
        assertThat(signIn.resume(secret())).contains(new Actor.Person(ADA));
    }

    @Test
    void ignoresCaseAndSpacesOfTheAddress() {
        assertThat(attempt(" ADA@Example.org ", PASSWORD))
                .isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownAccountAlike() {
        assertThat(attempt(ADA.email(), "wrong")).isEqualTo(new SignInResult.Refused());
        assertThat(attempt("eve@example.org", PASSWORD)).isEqualTo(new SignInResult.Refused());
    }

    @Test
    void comparesAHashForAnUnknownAccountToo() {
        SignInResult unused = attempt("eve@example.org", PASSWORD);
        assertThat(unused).isEqualTo(new SignInResult.Refused());
        assertThat(parts.comparisons()).isEqualTo(1);
    }

    @Test
    void stopsLookingAtPasswordsAfterTooManyAttempts() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempt(ADA.email(), "wrong")).isEqualTo(new SignInResult.Refused());
        }
        assertThat(attempt(ADA.email(), PASSWORD))
                .isEqualTo(new SignInResult.TooMany(Duration.ofSeconds(30)));
        assertThat(parts.comparisons()).isEqualTo(5);
    }

    @Test
    void forgetsFailedAttemptsOnceOneSucceeds() {
        for (int i = 0; i < 4; i++) {
            assertThat(attempt(ADA.email(), "wrong")).isEqualTo(new SignInResult.Refused());
        }
        assertThat(attempt(ADA.email(), PASSWORD)).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(attempt(ADA.email(), "wrong")).isEqualTo(new SignInResult.Refused());
    }

    @Test
    void endsAnIdleSession() {
        String secret = secret();
        clock.move(Duration.ofHours(8).minusMillis(1));
        assertThat(signIn.resume(secret)).isPresent();
        clock.move(Duration.ofHours(8));
        assertThat(signIn.resume(secret)).isEmpty();
    }

    @Test
    void endsASessionThatIsOnlyLookedAt() {
        String secret = secret();
        for (int hour = 0; hour < 7; hour++) {
            clock.move(Duration.ofHours(1));
            assertThat(signIn.look(secret)).contains(new Actor.Person(ADA));
        }
        clock.move(Duration.ofHours(1));
        assertThat(signIn.look(secret)).isEmpty();
        assertThat(signIn.resume(secret)).isEmpty();
    }

    @Test
    void endsABusySessionAfterItsTotalTime() {
        String secret = secret();
        for (int hour = 0; hour < 7 * 24 - 1; hour++) {
            clock.move(Duration.ofHours(1));
            assertThat(signIn.resume(secret)).isPresent();
        }
        clock.move(Duration.ofHours(1));
        assertThat(signIn.resume(secret)).isEmpty();
    }

    @Test
    void endsASessionOnSignOut() {
        String secret = secret();
        signIn.signOut(secret);
        assertThat(signIn.resume(secret)).isEmpty();
    }

    @Test
    void givesEverySessionItsOwnSecret() {
        assertThat(secret()).isNotEqualTo(secret()).hasSize(43);
    }

    @Test
    void keepsSecretsOutOfTexts() {
        assertThat(new Credentials(ADA.email(), PASSWORD, "::1")).hasToString("Credentials[::1]");
        assertThat(new SignInResult.SignedIn(ADA, "s")).hasToString("SignedIn[u-1]");
    }
}
