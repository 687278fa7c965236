package dev.waymark.store.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.sources.Source;
import dev.waymark.app.sources.SourceCounts;
import dev.waymark.app.sources.SourceEntry;
import dev.waymark.app.sources.SourceKind;
import dev.waymark.app.sources.SourceStore;
import dev.waymark.app.sources.SourceStoreContract;
import dev.waymark.app.sources.flaws.FlawCounts;
import dev.waymark.app.sources.flaws.FlawEntry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class DocumentSourcesTest extends SourceStoreContract {
    private final SqliteAccessStores stores = SqliteAccessStores.fresh();

    @BeforeEach
    void addWorkspaces() {
        for (String id : List.of("w-1", "w-2")) {
            stores.workspaces().add(new Workspace(id, id, false, ZoneOffset.UTC), List.of());
        }
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void saysOfWhatWasRefusedBeforeReasonsWereCountedThatItWasEarlier() {
        SourceCounts old = new SourceCounts(9, 0, 5, null, FlawCounts.NONE);
        store().add(
                        new Source(
                                "s-1",
                                "w-1",
                                "Shop",
                                SourceKind.SERVER,
                                "wk_abcde",
                                "user:ada",
                                Instant.EPOCH,
                                true,
                                old),
                        "hash");
        store().count("s-1", SourceCounts.sent(0, 0, null, FlawCounts.of("TYPE_MISSING", 1)));

        assertThat(SourceEntry.of(store().ofWorkspace("w-1").getFirst()).flaws())
                .containsExactly(
                        new FlawEntry("earlier", false, 5, List.of()),
                        new FlawEntry("no-type", false, 1, List.of("TYPE_MISSING")));
    }

    @Override
    protected SourceStore store() {
        return stores.documents().sources();
    }
}
