package dev.waymark.server.wiring;

import dev.waymark.app.catalog.Catalogs;
import dev.waymark.app.catalog.MappedTypes;
import dev.waymark.app.catalog.alerts.SilenceAlerts;
import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.maps.Maps;
import dev.waymark.app.privacy.MarkStore;
import dev.waymark.app.sources.Arrivals;
import dev.waymark.app.stages.StageSource;
import dev.waymark.store.documents.Documents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** The use cases on what arrives. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {
    @Bean
    TypeNames typeNames(Documents documents, Clock clock) {
        return new TypeNames(documents.typeRules(), clock);
    }

    @Bean
    SilenceAlerts silenceAlerts(Documents documents, Catalogs catalogs) {
        return new SilenceAlerts(
                documents.alerts(), catalogs, documents.users(), documents.workspaces());
    }

    @Bean
    Catalogs catalogs(
            EventStores stores,
            TypeNames names,
            Documents documents,
            Maps maps,
            StageSource stages,
            MarkStore marks,
            Arrivals arrivals,
            Clock clock) {
        return new Catalogs(
                stores,
                names,
                new Catalogs.Around(
                        marks::marks,
                        workspace -> MappedTypes.of(maps, workspace),
                        stages::own,
                        workspace -> {
                            arrivals.flush();
                            return documents.sources().ofWorkspace(workspace);
                        }),
                clock);
    }
}
