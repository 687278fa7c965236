package dev.waymark.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.contract.InMemoryAccessStores;
import dev.waymark.app.id.Ids;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.time.Clock;

class SetUpTest {
    private static final SetUp.NewAdministrator ADA =
            new SetUp.NewAdministrator(" Ada ", "Ada@Example.org", "correct horse battery");
    private static final String USED =
            "the set-up link is unknown or used. Take the newest one from the server's console,"
                    + " or sign in.";

    private final InMemoryAccessStores stores = new InMemoryAccessStores();
    private final SetUp setUp =
            new SetUp(
                    stores.users(),
                    stores.setUp(),
                    new TestGate().gate(),
                    new Ids(Clock.systemUTC(), new SecureRandom()));

    @Test
    void makesTheAdministratorAndAWorkspaceOfTheirs() {
        User user = setUp.complete(setUp.newToken().orElseThrow(), ADA);
        assertThat(user.name()).isEqualTo("Ada");
        assertThat(user.email()).isEqualTo("ada@example.org");
        assertThat(stores.workspaces().ofMember(user.id()))
                .singleElement()
                .satisfies(
                        workspace ->
                                assertThat(stores.workspaces().role(user.id(), workspace.id()))
                                        .contains(Role.ADMIN));
    }

    @Test
    void acceptsATokenOnce() {
        String token = setUp.newToken().orElseThrow();
        setUp.complete(token, ADA);
        assertThat(setUp.isNeeded()).isFalse();
        assertThat(setUp.newToken()).isEmpty();
        assertThatThrownBy(() -> setUp.complete(token, ADA)).hasMessage(USED);
    }

    @Test
    void keepsAnOlderTokenValidUntilTheSetUpIsDone() {
        String older = setUp.newToken().orElseThrow();
        String newer = setUp.newToken().orElseThrow();
        assertThat(older).isNotEqualTo(newer);
        setUp.complete(older, ADA);
        assertThatThrownBy(() -> setUp.complete(newer, ADA)).hasMessage(USED);
    }

    @Test
    void refusesAGuessedToken() {
        assertThat(setUp.newToken()).isPresent();
        assertThatThrownBy(() -> setUp.complete("guess", ADA)).hasMessage(USED);
        assertThat(setUp.isNeeded()).isTrue();
    }

    @Test
    void keepsTheTokenWhenThePasswordIsTooShort() {
        String token = setUp.newToken().orElseThrow();
        SetUp.NewAdministrator weak = new SetUp.NewAdministrator("Ada", "ada@example.org", "short");
        assertThatThrownBy(() -> setUp.complete(token, weak))
                .hasMessage(
                        "the password has 5 characters. Give 12 to 256, for example four words.");
        assertThat(setUp.complete(token, ADA).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void refusesAnAddressWithoutADomain() {
        String token = setUp.newToken().orElseThrow();
        SetUp.NewAdministrator wrong =
                new SetUp.NewAdministrator("Ada", "ada", "correct horse battery");
        assertThatThrownBy(() -> setUp.complete(token, wrong))
                .hasMessage("e-mail \"ada\" is no address. Give one such as \"ada@example.org\".");
    }
}
