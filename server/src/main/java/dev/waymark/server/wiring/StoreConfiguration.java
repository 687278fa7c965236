package dev.waymark.server.wiring;

import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.consent.Consents;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.identity.Identities;
import dev.waymark.server.ServerSettings;
import dev.waymark.store.events.DuckDbEventStores;
import dev.waymark.store.events.StoreLimits;
import dev.waymark.store.imports.ImportHistory;
import dev.waymark.store.imports.ImportTraces;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** The event stores of this server's home, and the indexes over them. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {
    @Bean
    EventStores eventStores(WaymarkHome home, ServerSettings settings) {
        return new DuckDbEventStores(
                home,
                StoreLimits.DEFAULT,
                settings.demo() ? "waymark demo" : "waymark serve",
                address(settings),
                Clock.systemUTC());
    }

    @Bean
    LogIndexes logIndexes(
            EventStores stores,
            WaymarkHome home,
            Identities identities,
            TypeNames names,
            Consents consents) {
        return new LogIndexes(stores, home, identities, names::of, consents.view());
    }

    @Bean
    ImportHistory importHistory(WaymarkHome home, Clock clock) {
        return new ImportHistory(home, clock);
    }

    @Bean
    ImportTraces importTraces(WaymarkHome home, ImportHistory history) {
        return new ImportTraces(home, history);
    }

    private static @Nullable String address(ServerSettings settings) {
        return settings.port() == 0 ? null : "http://localhost:" + settings.port();
    }
}
