package dev.waymark.formats.mapjson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.maps.map.JourneyMap;
import dev.waymark.testkit.maps.MapFiles;

import org.junit.jupiter.api.Test;

class OldMapFilesTest {
    @Test
    void opensAFileOfTheFirstVersion() {
        JourneyMap map = MapJson.read(MapFiles.version1());
        assertThat(map.name()).isEqualTo("Магазин · 商店 · veikals 🛒");
        assertThat(map.version()).isEqualTo(7);
        assertThat(map.steps()).hasSize(2);
        assertThat(map.steps().getFirst().bindings()).hasSize(2);
        assertThat(map.lanes()).isEmpty();
        assertThat(map.cards()).isEmpty();
    }

    @Test
    void keepsItsForeignFieldsApartFromThoseThatCameLater() {
        JourneyMap map = MapJson.read(MapFiles.version1());
        assertThat(map.unknown().json()).containsOnlyKeys("v1:lanes");
        assertThat(map.stages().getFirst().unknown().json())
                .containsOnlyKeys("v1:department", "mood");
        assertThat(map.steps().getFirst().touchpoint()).isNotNull();
        String written = MapJson.write(map);
        assertThat(written).contains("\"formatVersion\" : 2", "\"v1:owner\" : 7", "\"low\" : 0.10");
        assertThat(MapJson.read(written)).isEqualTo(map);
    }
}
