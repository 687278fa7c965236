package dev.waymark.app.views.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.views.SavedView;
import dev.waymark.app.views.ViewStore;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What every store of views must do; the workspaces {@code w-1} and {@code w-2} exist in it. */
public abstract class ViewStoreContract {
    /** The store under test, empty, the same one for all calls of one test. */
    protected abstract ViewStore store();

    private static SavedView view(String id, String name, String owner) {
        return new SavedView(
                id,
                name,
                "funnel",
                "steps=%5B%22a%22%5D",
                owner,
                true,
                Instant.ofEpochMilli(1_700_000_000_123L));
    }

    @Test
    void keepsAViewAsItIs() {
        assertThat(store().save("w-1", view("v-1", "Воронка 漏斗", "user:a"))).isTrue();
        assertThat(store().find("w-1", "v-1")).contains(view("v-1", "Воронка 漏斗", "user:a"));
    }

    @Test
    void listsByNameThenId() {
        store().save("w-1", view("v-3", "b", "user:a"));
        store().save("w-1", view("v-2", "a", "user:b"));
        store().save("w-1", view("v-1", "a", "user:a"));
        assertThat(store().list("w-1"))
                .extracting(SavedView::id)
                .containsExactly("v-1", "v-2", "v-3");
    }

    @Test
    void refusesANameThatTheOwnerHasUsed() {
        store().save("w-1", view("v-1", "ours", "user:a"));
        assertThat(store().save("w-1", view("v-2", "ours", "user:a"))).isFalse();
        assertThat(store().save("w-1", view("v-2", "ours", "user:b"))).isTrue();
        assertThat(store().save("w-1", view("v-1", "new", "user:a"))).isTrue();
        assertThat(store().find("w-1", "v-1")).contains(view("v-1", "new", "user:a"));
    }

    @Test
    void showsNoViewToAnotherWorkspace() {
        store().save("w-1", view("v-1", "ours", "user:a"));
        assertThat(store().find("w-2", "v-1")).isEmpty();
        assertThat(store().list("w-2")).isEmpty();
        assertThat(store().delete("w-2", "v-1")).isFalse();
        assertThat(store().find("w-1", "v-1")).isPresent();
    }

    @Test
    void deletesOnce() {
        store().save("w-1", view("v-1", "ours", "user:a"));
        assertThat(store().delete("w-1", "v-1")).isTrue();
        assertThat(store().delete("w-1", "v-1")).isFalse();
        assertThat(store().list("w-1")).isEmpty();
    }
}
