package dev.waymark.server.wiring;

import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.id.Ids;
import dev.waymark.app.maps.MapDrafts;
import dev.waymark.app.maps.Maps;
import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.commands.MapStore;
import dev.waymark.engine.kernel.LocalDriver;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** The use cases on maps. */
@Configuration(proxyBeanMethods = false)
class MapsConfiguration {
    @Bean
    LiveMaps liveMaps(MapStore store, Clock clock) {
        return new LiveMaps(store, clock);
    }

    @Bean
    Maps maps(LiveMaps live, LogIndexes indexes, Ids ids, Clock clock) {
        return new Maps(live, indexes, new MapDrafts(LocalDriver.onAllProcessors()), ids, clock);
    }
}
