package dev.waymark.store.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.app.maps.commands.MapStore.Snapshot;
import dev.waymark.app.maps.comments.Comment;
import dev.waymark.app.maps.shares.Share;
import dev.waymark.app.maps.versions.MapVersion;
import dev.waymark.formats.maprecords.RecordKey;
import dev.waymark.maps.map.JourneyMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What goes with a map: kept apart by workspace, gone with the map. */
class MapCompanionsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final MapVersion VERSION = new MapVersion("v", "m", "Перша", 3, "Анна", NOW);
    private static final Share SHARE =
            new Share("s", "w-1", "m", List.of("l-1", "行"), "hash", NOW.plusSeconds(9), "A", NOW);
    private static final Comment COMMENT =
            new Comment(
                    "c",
                    "m",
                    RecordKey.MAP,
                    null,
                    "Чому? 🛒",
                    List.of("Ben"),
                    "user:1",
                    "Anna",
                    NOW,
                    null);

    private final SqliteAccessStores stores = SqliteAccessStores.fresh();
    private final Documents documents = stores.documents();

    @BeforeEach
    void addMap() {
        for (String id : List.of("w-1", "w-2")) {
            stores.workspaces().add(new Workspace(id, id, false, ZoneOffset.UTC), List.of());
        }
        documents
                .maps()
                .create(
                        "w-1",
                        MapHead.of(JourneyMap.builder("m", "Map").version(1).build(), NOW),
                        new Snapshot(1, "{\"records\":[]}"));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void keepsVersions() {
        assertThat(documents.mapVersions().add("w-1", VERSION, "{}")).isTrue();
        assertThat(documents.mapVersions().add("w-2", VERSION, "{}")).isFalse();
        assertThat(documents.mapVersions().list("w-1", "m")).containsExactly(VERSION);
        assertThat(documents.mapVersions().list("w-2", "m")).isEmpty();
        assertThat(documents.mapVersions().document("w-1", "m", "v")).contains("{}");
        assertThat(documents.mapVersions().document("w-2", "m", "v")).isEmpty();
        assertThat(documents.mapVersions().document("w-1", "other", "v")).isEmpty();
    }

    @Test
    void keepsLinksByTheHashOfTheirSecret() {
        assertThat(documents.mapShares().add(SHARE, "token-hash")).isTrue();
        assertThat(documents.mapShares().find("token-hash")).contains(SHARE);
        assertThat(documents.mapShares().find("other")).isEmpty();
        assertThat(documents.mapShares().list("w-1", "m")).containsExactly(SHARE);
        assertThat(documents.mapShares().delete("w-2", "m", "s")).isFalse();
        assertThat(documents.mapShares().delete("w-1", "m", "s")).isTrue();
        assertThat(documents.mapShares().find("token-hash")).isEmpty();
    }

    @Test
    void keepsAndChangesComments() {
        assertThat(documents.mapComments().save("w-1", COMMENT)).isTrue();
        assertThat(documents.mapComments().save("w-2", COMMENT)).isFalse();
        assertThat(documents.mapComments().list("w-1", "m")).containsExactly(COMMENT);
        Comment settled = COMMENT.reworded("Ясно").resolved("Ben");
        assertThat(documents.mapComments().save("w-1", settled)).isTrue();
        assertThat(documents.mapComments().list("w-1", "m")).containsExactly(settled);
        assertThat(documents.mapComments().list("w-2", "m")).isEmpty();
    }

    @Test
    void rewordsAndSettlesACommentApart() {
        documents.mapComments().save("w-1", COMMENT);
        assertThat(documents.mapComments().settle("w-1", "m", "c", "Ben")).isTrue();
        assertThat(documents.mapComments().reword("w-1", "m", "c", "Ясно")).isTrue();
        assertThat(documents.mapComments().list("w-1", "m"))
                .containsExactly(COMMENT.reworded("Ясно").resolved("Ben"));
        assertThat(documents.mapComments().settle("w-1", "m", "c", null)).isTrue();
        assertThat(documents.mapComments().list("w-1", "m"))
                .containsExactly(COMMENT.reworded("Ясно"));
        assertThat(documents.mapComments().reword("w-2", "m", "c", "x")).isFalse();
        assertThat(documents.mapComments().settle("w-1", "m", "d", null)).isFalse();
    }

    @Test
    void losesThemWithTheMap() {
        documents.mapVersions().add("w-1", VERSION, "{}");
        documents.mapShares().add(SHARE, "token-hash");
        documents.mapComments().save("w-1", COMMENT);
        assertThat(documents.maps().delete("w-1", "m")).isTrue();
        assertThat(documents.mapVersions().list("w-1", "m")).isEmpty();
        assertThat(documents.mapShares().find("token-hash")).isEmpty();
        assertThat(documents.mapComments().list("w-1", "m")).isEmpty();
    }
}
