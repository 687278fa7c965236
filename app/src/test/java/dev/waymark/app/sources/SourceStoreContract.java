package dev.waymark.app.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.sources.flaws.FlawCounts;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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

        store().count("s-1", SourceCounts.sent(3, 1, NOW, FlawCounts.NONE));
        store().count("s-1", SourceCounts.sent(0, 0, null, flaws("CUSTOMER_MISSING", 2)));
        store().count("gone", SourceCounts.sent(1, 1, NOW, flaws("CUSTOMER_MISSING", 1)));

        assertThat(store().ofWorkspace("w-1"))
                .extracting(Source::counts)
                .containsExactly(new SourceCounts(3, 1, 2, NOW, flaws("CUSTOMER_MISSING", 2)));
    }

    private static FlawCounts flaws(String code, long messages) {
        return FlawCounts.of(code, messages);
    }

    private SourceCounts counts(String id) {
        return store().ofWorkspace("w-1").stream()
                .filter(it -> it.id().equals(id))
                .findAny()
                .orElseThrow()
                .counts();
    }

    @Test
    void tellsBySourceAndCodeWhatWasWrong() {
        store().add(source("s-1", "w-1", "Shop"), "one");
        store().add(source("s-2", "w-1", "Tills"), "two");

        store().count(
                        "s-1",
                        SourceCounts.sent(
                                2,
                                0,
                                NOW,
                                flaws("CUSTOMER_MISSING", 3)
                                        .plus(flaws("MALFORMED_JSON", 1))
                                        .plus(flaws(FlawCounts.AHEAD, 2))));
        store().count("s-1", SourceCounts.sent(0, 0, null, flaws("CUSTOMER_MISSING", 4)));
        store().count("s-2", SourceCounts.sent(0, 0, null, flaws("what a client wrote, 1", 5)));

        assertThat(counts("s-1").refused()).isEqualTo(8);
        assertThat(counts("s-1").flaws().messages())
                .isEqualTo(
                        Map.of("CUSTOMER_MISSING", 7L, "MALFORMED_JSON", 1L, FlawCounts.AHEAD, 2L));
        assertThat(counts("s-2").refused()).isEqualTo(5);
        assertThat(counts("s-2").flaws().messages()).isEqualTo(Map.of("OTHER", 5L));
        assertThat(store().findByHash("one").orElseThrow().counts()).isEqualTo(counts("s-1"));
    }

    @Test
    void forgetsWhatWasWrongWithARemovedSource() {
        store().add(source("s-1", "w-1", "Shop"), "one");
        store().count("s-1", SourceCounts.sent(0, 0, null, flaws("ROW", 1)));

        store().remove("w-1", "s-1");
        store().add(source("s-1", "w-1", "Shop"), "one");

        assertThat(counts("s-1")).isEqualTo(SourceCounts.NONE);
    }

    @Test
    void losesNothingOfWhatSeveralThreadsCount() throws Exception {
        store().add(source("s-1", "w-1", "Shop"), "one");
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int thread = 0; thread < 4; thread++) {
                String code = thread % 2 == 0 ? "CUSTOMER_MISSING" : "TYPE_MISSING";
                all.add(
                        threads.submit(
                                () -> {
                                    for (int i = 0; i < 50; i++) {
                                        store().count(
                                                        "s-1",
                                                        SourceCounts.sent(
                                                                1, 0, NOW, flaws(code, 2)));
                                    }
                                }));
            }
        }
        for (Future<?> one : all) {
            one.get();
        }

        assertThat(counts("s-1").events()).isEqualTo(200);
        assertThat(counts("s-1").refused()).isEqualTo(400);
        assertThat(counts("s-1").flaws().messages())
                .isEqualTo(Map.of("CUSTOMER_MISSING", 200L, "TYPE_MISSING", 200L));
    }
}
