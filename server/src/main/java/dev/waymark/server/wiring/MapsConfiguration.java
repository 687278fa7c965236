package dev.waymark.server.wiring;

import dev.waymark.app.access.signin.PasswordHash;
import dev.waymark.app.access.signin.Secrets;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.id.Ids;
import dev.waymark.app.maps.MapDrafts;
import dev.waymark.app.maps.Maps;
import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.commands.MapStore;
import dev.waymark.app.maps.comments.CommentBell;
import dev.waymark.app.maps.comments.MapComments;
import dev.waymark.app.maps.progress.SevenSteps;
import dev.waymark.app.maps.repository.MapRepository;
import dev.waymark.app.maps.search.MapSearch;
import dev.waymark.app.maps.shares.MapShares;
import dev.waymark.app.maps.templates.Templates;
import dev.waymark.app.maps.versions.MapVersions;
import dev.waymark.app.maps.walks.MapWalks;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.store.documents.Documents;

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

    @Bean
    MapRepository mapRepository(Documents documents, LiveMaps live, Ids ids) {
        return new MapRepository(live, new Templates(), documents.mapTemplates(), ids);
    }

    @Bean
    MapSearch mapSearch(LiveMaps live) {
        return new MapSearch(live);
    }

    @Bean
    MapWalks mapWalks(Documents documents, LiveMaps live) {
        return new MapWalks(documents.mapWalks(), live);
    }

    @Bean
    MapVersions mapVersions(Documents documents, LiveMaps live, Ids ids, Clock clock) {
        return new MapVersions(documents.mapVersions(), live, ids, clock);
    }

    @Bean
    SevenSteps sevenSteps(Documents documents, LiveMaps live, EventStores events, Clock clock) {
        return new SevenSteps(live, documents.mapVersions(), events, clock);
    }

    @Bean
    MapComments mapComments(
            Documents documents, LiveMaps live, Ids ids, Clock clock, CommentBell bell) {
        return new MapComments(documents.mapComments(), live, ids, clock, bell);
    }

    @Bean
    MapShares.Stamp shareStamp(Ids ids, Clock clock) {
        return new MapShares.Stamp(ids, clock);
    }

    @Bean
    MapShares mapShares(
            Documents documents,
            LiveMaps live,
            Secrets secrets,
            PasswordHash passwords,
            MapShares.Stamp stamp) {
        return new MapShares(documents.mapShares(), live, secrets, passwords, stamp);
    }
}
