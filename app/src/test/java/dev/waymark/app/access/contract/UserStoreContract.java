package dev.waymark.app.access.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.signin.Session;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What every store of accounts must do. */
public abstract class UserStoreContract extends AccessContract {
    @Test
    void isEmptyUntilTheFirstAccount() {
        assertThat(stores().users().isEmpty()).isTrue();
        stores().users().add(ADA, "hash");
        assertThat(stores().users().isEmpty()).isFalse();
    }

    @Test
    void findsAnAccountByIdAndByEmail() {
        stores().users().add(ADA, "hash-a");
        stores().users().add(BOB, "hash-b");
        assertThat(stores().users().find("u-2")).contains(BOB);
        assertThat(stores().users().findByEmail("ada@example.org")).contains(ADA);
        assertThat(stores().users().passwordHash("u-1")).contains("hash-a");
    }

    @Test
    void findsNothingForUnknownNames() {
        stores().users().add(ADA, "hash");
        assertThat(stores().users().find("u-2")).isEmpty();
        assertThat(stores().users().findByEmail("' OR '1'='1")).isEmpty();
        assertThat(stores().users().passwordHash("u-2")).isEmpty();
    }

    @Test
    void changesNameAndPasswordOfOneAccountAndEndsItsSessions() {
        stores().users().add(ADA, "hash-a");
        stores().users().add(BOB, "hash-b");
        for (User user : List.of(ADA, BOB)) {
            stores().sessions().add(new Session(user.id(), user.id(), NOON, NOON, NOON));
        }
        stores().users().rename("u-1", "Ада");
        stores().users().setPassword("u-1", "new");
        assertThat(stores().users().find("u-1"))
                .contains(new User("u-1", "Ада", ADA.email(), ADA.role()));
        assertThat(stores().users().passwordHash("u-1")).contains("new");
        assertThat(stores().sessions().find("u-1")).isEmpty();
        assertThat(stores().users().find("u-2")).contains(BOB);
        assertThat(stores().users().passwordHash("u-2")).contains("hash-b");
        assertThat(stores().sessions().find("u-2")).isPresent();
    }

    @Test
    void refusesASecondAccountOfTheSameAddress() {
        stores().users().add(ADA, "hash");
        User twin = new User("u-3", "Eve", ADA.email(), Role.VIEWER);
        assertThatThrownBy(() -> stores().users().add(twin, "other"))
                .hasMessage("e-mail \"ada@example.org\" has an account already. Give another one.");
        assertThat(stores().users().find("u-3")).isEmpty();
    }
}
