package dev.waymark.app.access.contract;

import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.Workspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** What all suites share: fresh stores for each test, and two people and two rooms to use. */
public abstract class AccessContract {
    protected static final Instant NOON = Instant.parse("2026-03-29T12:00:00.123Z");
    protected static final User ADA = new User("u-1", "Ada", "ada@example.org", Role.ADMIN);
    protected static final User BOB = new User("u-2", "Боб", "bob@example.org", Role.VIEWER);
    protected static final Workspace SHOP =
            new Workspace("w-1", "Shop", false, ZoneId.of("Europe/Riga"));
    protected static final Workspace LAB = new Workspace("w-2", "Lab", true, ZoneOffset.UTC);

    private AccessStores stores = new InMemoryAccessStores();

    /** New, empty stores. */
    protected abstract AccessStores open();

    protected final AccessStores stores() {
        return stores;
    }

    @BeforeEach
    void openStores() {
        stores = open();
    }

    @AfterEach
    void closeStores() {
        stores.close();
    }
}
