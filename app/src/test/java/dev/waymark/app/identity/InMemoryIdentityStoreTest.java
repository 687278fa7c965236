package dev.waymark.app.identity;

class InMemoryIdentityStoreTest extends IdentityStoreContract {
    @Override
    protected IdentityStore store() {
        return new InMemoryIdentityStore();
    }
}
