package dev.waymark.formats.mapjson;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.waymark.maps.map.JourneyMap;
import dev.waymark.testkit.maps.MapFiles;
import dev.waymark.testkit.maps.RandomMaps;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.util.List;

class MapRoundTripPropertiesTest {
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(MapJson.schema());

    @Test
    void writesEveryMapAsItWasRead() {
        SeededRuns.run(
                1_000,
                random -> {
                    String json = RandomMaps.json(random);
                    JourneyMap map = MapJson.read(json);
                    String written = MapJson.write(map);
                    assertThat(MapJson.MAPPER.readTree(written))
                            .isEqualTo(MapJson.MAPPER.readTree(json));
                    assertThat(MapJson.read(written)).isEqualTo(map);
                });
    }

    @Test
    void writesWhatTheSchemaAllows() {
        SeededRuns.run(
                300,
                random -> {
                    String written = MapJson.write(MapJson.read(RandomMaps.json(random)));
                    assertThat(faults(written)).isEmpty();
                });
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() {
        String map = MapJson.write(MapJson.read(MapFiles.version1()));
        assertThat(faults(map)).isEmpty();
        assertThat(faults(map.replace("\"to-be\"", "\"was\""))).isNotEmpty();
        assertThat(faults(map.replace("\"cards\" : [ ]", "\"cards\" : [ { } ]"))).isNotEmpty();
        assertThat(faults(map.replace("\"Research\"", "\" \""))).isNotEmpty();
    }

    private static List<Error> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }
}
