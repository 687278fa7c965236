package dev.waymark.store.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.app.maps.commands.MapStore.Snapshot;
import dev.waymark.app.maps.comments.Comment;
import dev.waymark.app.maps.shares.Share;
import dev.waymark.app.maps.templates.OwnTemplate;
import dev.waymark.app.maps.versions.MapVersion;
import dev.waymark.app.maps.walks.Photo;
import dev.waymark.app.maps.walks.Visit;
import dev.waymark.app.maps.walks.Walk;
import dev.waymark.app.maps.walks.WalkStore;
import dev.waymark.formats.maprecords.RecordKey;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.MapKind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

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

    private static final Walk WALK =
            walk(
                    "user:1",
                    List.of(
                            new Visit("s", true, -2, "Черга 🛒", 90L),
                            new Visit("t", null, null, null, null)));

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
    void keepsWalksOfTheirWalkersWithPhotos() {
        WalkStore walks = documents.mapWalks();
        assertThat(walks.save("w-1", WALK)).isTrue();
        assertThat(walks.save("w-2", WALK)).isFalse();
        assertThat(walks.list("w-1", "m")).containsExactly(WALK);
        assertThat(walks.save("w-1", walk("user:2", List.of()))).isFalse();
        assertThat(walks.save("w-1", walk("user:1", List.of()))).isTrue();
        assertThat(walks.list("w-1", "m")).containsExactly(walk("user:1", List.of()));

        Photo photo = Photo.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 7});
        assertThat(walks.save("w-1", "m", "none", "s", photo)).isFalse();
        assertThat(walks.save("w-1", "m", WALK.id(), "s", photo)).isTrue();
        assertThat(walks.photos("w-1", "m")).isEqualTo(Map.of(WALK.id(), List.of("s")));
        assertThat(walks.photos("w-2", "m")).isEmpty();
        assertThat(walks.photo("w-1", "m", WALK.id(), "s").orElseThrow().content())
                .isEqualTo(photo.content());
        assertThat(walks.delete("w-2", "m", WALK.id())).isFalse();
        assertThat(walks.delete("w-1", "m", WALK.id())).isTrue();
        assertThat(walks.photo("w-1", "m", WALK.id(), "s")).isEmpty();
    }

    @Test
    void keepsTemplatesByWorkspace() {
        OwnTemplate template =
                new OwnTemplate("t", MapKind.USER_JOURNEY, "Шаблон", "", List.of("一", "二"));
        documents.mapTemplates().add("w-1", template, "{}");
        assertThat(documents.mapTemplates().list("w-1")).containsExactly(template);
        assertThat(documents.mapTemplates().list("w-2")).isEmpty();
        assertThat(documents.mapTemplates().document("w-1", "t")).contains("{}");
        assertThat(documents.mapTemplates().document("w-2", "t")).isEmpty();
        assertThat(documents.mapTemplates().delete("w-2", "t")).isFalse();
        assertThat(documents.mapTemplates().delete("w-1", "t")).isTrue();
    }

    private static Walk walk(String author, List<Visit> visits) {
        return new Walk("walk-0001", "m", "p", author, "Анна", NOW, NOW.plusSeconds(60), visits);
    }

    @Test
    void losesThemWithTheMap() {
        documents.mapWalks().save("w-1", WALK);
        documents.mapVersions().add("w-1", VERSION, "{}");
        documents.mapShares().add(SHARE, "token-hash");
        documents.mapComments().save("w-1", COMMENT);
        assertThat(documents.maps().delete("w-1", "m")).isTrue();
        assertThat(documents.mapVersions().list("w-1", "m")).isEmpty();
        assertThat(documents.mapShares().find("token-hash")).isEmpty();
        assertThat(documents.mapComments().list("w-1", "m")).isEmpty();
        assertThat(documents.mapWalks().list("w-1", "m")).isEmpty();
    }
}
