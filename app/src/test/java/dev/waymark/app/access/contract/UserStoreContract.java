package dev.waymark.app.access.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;

import org.junit.jupiter.api.Test;

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
    void refusesASecondAccountOfTheSameAddress() {
        stores().users().add(ADA, "hash");
        User twin = new User("u-3", "Eve", ADA.email(), Role.VIEWER);
        assertThatThrownBy(() -> stores().users().add(twin, "other"))
                .hasMessage("e-mail \"ada@example.org\" has an account already. Give another one.");
        assertThat(stores().users().find("u-3")).isEmpty();
    }
}
