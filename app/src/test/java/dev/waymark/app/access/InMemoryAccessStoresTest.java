package dev.waymark.app.access;

import dev.waymark.app.access.contract.AccessStores;
import dev.waymark.app.access.contract.ApiKeyStoreContract;
import dev.waymark.app.access.contract.InMemoryAccessStores;
import dev.waymark.app.access.contract.SessionStoreContract;
import dev.waymark.app.access.contract.SetUpStoreContract;
import dev.waymark.app.access.contract.UserStoreContract;
import dev.waymark.app.access.contract.WorkspaceStoreContract;

import org.junit.jupiter.api.Nested;

/** The fakes do what the adapters must. */
class InMemoryAccessStoresTest {

    @Nested
    class Users extends UserStoreContract {
        @Override
        protected AccessStores open() {
            return new InMemoryAccessStores();
        }
    }

    @Nested
    class Workspaces extends WorkspaceStoreContract {
        @Override
        protected AccessStores open() {
            return new InMemoryAccessStores();
        }
    }

    @Nested
    class Keys extends ApiKeyStoreContract {
        @Override
        protected AccessStores open() {
            return new InMemoryAccessStores();
        }
    }

    @Nested
    class Sessions extends SessionStoreContract {
        @Override
        protected AccessStores open() {
            return new InMemoryAccessStores();
        }
    }

    @Nested
    class SetUps extends SetUpStoreContract {
        @Override
        protected AccessStores open() {
            return new InMemoryAccessStores();
        }
    }
}
