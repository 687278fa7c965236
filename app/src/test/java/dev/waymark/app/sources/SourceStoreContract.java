package dev.waymark.app.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What every adapter of {@link SourceStore} must do; it needs the workspaces w-1 and w-2. */
public abstract class SourceStoreContract {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    /** The store under test, empty. */
    protected abstract SourceStore store();

    private static Source source(String id, String workspace, String name) {
        return new Source(
                id,
                workspace,
                name,
                SourceKind.WEBSITE,
                "wk_abcde",
                "user:ada",
                NOW,
                true,
                SourceCounts.NONE);
    }

    @Test
    void givesBackWhatWasAddedByKeyAndByWorkspace() {
        Source shop = source("s-1", "w-1", "Shop");

        assertThat(store().add(shop, "hash")).isTrue();

        assertThat(store().findByHash("hash")).contains(shop);
        assertThat(store().findByHash("other")).isEmpty();
        assertThat(store().ofWorkspace("w-1")).containsExactly(shop);
        assertThat(store().ofWorkspace("w-2")).isEmpty();
    }

    @Test
    void takesANameOnceInAWorkspace() {
        store().add(source("s-1", "w-1", "Shop"), "one");

        assertThat(store().add(source("s-2", "w-1", "Shop"), "two")).isFalse();
        assertThat(store().add(source("s-3", "w-2", "Shop"), "three")).isTrue();
        assertThat(store().findByHash("two")).isEmpty();
    }

    @Test
    void keepsWhatRequestsAreSignedWith() {
        store().add(source("s-1", "w-1", "Shop"), "one");

        assertThat(store().secret("s-1")).isEmpty();
        assertThat(store().sign("w-2", "s-1", "stolen")).isFalse();
        assertThat(store().sign("w-1", "s-1", "first")).isTrue();
        assertThat(store().sign("w-1", "s-1", "second")).isTrue();
        assertThat(store().secret("s-1")).contains("second");
        assertThat(store().secret("s-2")).isEmpty();
    }

    @Test
    void changesOnlyWhatIsInTheWorkspace() {
        store().add(source("s-1", "w-1", "Shop"), "one");

        assertThat(store().enable("w-2", "s-1", false)).isFalse();
        assertThat(store().renew("w-2", "s-1", "new", "wk_other")).isFalse();
        assertThat(store().remove("w-2", "s-1")).isFalse();
        assertThat(store().findByHash("one")).map(Source::enabled).contains(true);

        assertThat(store().enable("w-1", "s-1", false)).isTrue();
        assertThat(store().renew("w-1", "s-1", "new", "wk_other")).isTrue();
        assertThat(store().findByHash("one")).isEmpty();
        assertThat(store().findByHash("new"))
                .hasValueSatisfying(
                        it -> {
                            assertThat(it.enabled()).isFalse();
                            assertThat(it.hint()).isEqualTo("wk_other");
                        });
        assertThat(store().remove("w-1", "s-1")).isTrue();
        assertThat(store().findByHash("new")).isEmpty();
    }

    @Test
    void addsUpWhatASourceSent() {
        store().add(source("s-1", "w-1", "Shop"), "one");

        store().count("s-1", new SourceCounts(3, 1, 0, NOW));
        store().count("s-1", new SourceCounts(0, 0, 2, null));
        store().count("gone", new SourceCounts(1, 1, 1, NOW));

        assertThat(store().ofWorkspace("w-1"))
                .extracting(Source::counts)
                .containsExactly(new SourceCounts(3, 1, 2, NOW));
    }
}
