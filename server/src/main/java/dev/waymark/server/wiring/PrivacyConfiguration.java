package dev.waymark.server.wiring;

import dev.waymark.app.catalog.Catalogs;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.consent.Consents;
import dev.waymark.app.expiry.Expiries;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.identity.Identities;
import dev.waymark.app.privacy.MarkStore;
import dev.waymark.app.timeline.Timelines;
import dev.waymark.server.audit.AuditTrail;
import dev.waymark.server.privacy.ExpiryJob;
import dev.waymark.server.queries.Answers;
import dev.waymark.store.documents.Documents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** The use cases on consent, on how long events are kept, and on what is personal. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {
    @Bean
    Consents consents(EventStores stores, Identities identities, Documents documents, Clock clock) {
        return new Consents(stores, identities, documents.consents(), clock);
    }

    @Bean
    MarkStore markStore(Documents documents) {
        return documents.personalMarks();
    }

    @Bean
    Expiries expiries(
            Documents documents,
            EventStores stores,
            Identities identities,
            LogIndexes indexes,
            Kept kept,
            Clock clock) {
        return new Expiries(documents.expiry(), stores, identities, indexes, kept::forget, clock);
    }

    @Bean
    Kept kept(Catalogs catalogs, Consents consents, Timelines timelines, Answers answers) {
        return new Kept(catalogs, consents, timelines, answers);
    }

    @Bean
    ExpiryJob expiryJob(Expiries expiries, Documents documents, AuditTrail trail) {
        return new ExpiryJob(expiries, documents.workspaces(), trail);
    }

    /** What is kept of a workspace's events beside its index. */
    record Kept(Catalogs catalogs, Consents consents, Timelines timelines, Answers answers) {
        void forget(String workspace) {
            catalogs.forget(workspace);
            consents.forget(workspace);
            timelines.forget();
            answers.forget();
        }
    }
}
