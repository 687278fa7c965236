package dev.waymark.store.documents;

import dev.waymark.app.access.contract.AccessStores;
import dev.waymark.app.access.contract.ApiKeyStoreContract;
import dev.waymark.app.access.contract.SessionStoreContract;
import dev.waymark.app.access.contract.SetUpStoreContract;
import dev.waymark.app.access.contract.UserStoreContract;
import dev.waymark.app.access.contract.WorkspaceStoreContract;

import org.junit.jupiter.api.Nested;

/** SQLite does what every adapter must. */
class SqliteAccessStoresTest {

    @Nested
    class Users extends UserStoreContract {
        @Override
        protected AccessStores open() {
            return SqliteAccessStores.fresh();
        }
    }

    @Nested
    class Workspaces extends WorkspaceStoreContract {
        @Override
        protected AccessStores open() {
            return SqliteAccessStores.fresh();
        }
    }

    @Nested
    class Keys extends ApiKeyStoreContract {
        @Override
        protected AccessStores open() {
            return SqliteAccessStores.fresh();
        }
    }

    @Nested
    class Sessions extends SessionStoreContract {
        @Override
        protected AccessStores open() {
            return SqliteAccessStores.fresh();
        }
    }

    @Nested
    class SetUps extends SetUpStoreContract {
        @Override
        protected AccessStores open() {
            return SqliteAccessStores.fresh();
        }
    }
}
