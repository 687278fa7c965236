package dev.waymark.server.wiring;

import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.id.Ids;
import dev.waymark.app.maps.MapDrafts;
import dev.waymark.app.maps.MapStore;
import dev.waymark.app.maps.Maps;
import dev.waymark.engine.kernel.LocalDriver;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** The use cases on maps. */
@Configuration(proxyBeanMethods = false)
class MapsConfiguration {
    @Bean
    Maps maps(MapStore store, LogIndexes indexes, Ids ids, Clock clock) {
        return new Maps(store, indexes, new MapDrafts(LocalDriver.onAllProcessors()), ids, clock);
    }
}
