package dev.waymark.server.wiring;

import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.customers.Customers;
import dev.waymark.app.customers.Pseudonyms;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.id.Ids;
import dev.waymark.app.identity.Identities;
import dev.waymark.app.identity.Merges;
import dev.waymark.app.privacy.Erasures;
import dev.waymark.app.privacy.PersonalTraces;
import dev.waymark.app.timeline.Timelines;
import dev.waymark.store.backup.PersonKeys;
import dev.waymark.store.documents.Documents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.util.List;

/** The use cases on customers: who is one person, what each did, and what readers may see. */
@Configuration(proxyBeanMethods = false)
class CustomersConfiguration {
    @Bean
    Identities identities(EventStores stores, Documents documents) {
        return new Identities(stores, documents.identity());
    }

    @Bean
    Merges merges(Identities identities, Documents documents, Ids ids, Clock clock) {
        return new Merges(identities, documents.identity(), ids, clock);
    }

    @Bean
    Pseudonyms pseudonyms(Documents documents) {
        return new Pseudonyms(documents.pseudonymKeys());
    }

    @Bean
    Customers customers(
            EventStores stores, Identities identities, LogIndexes indexes, Pseudonyms pseudonyms) {
        return new Customers(stores, identities, indexes, pseudonyms);
    }

    @Bean(destroyMethod = "close")
    PersonKeys personKeys(WaymarkHome home, Clock clock) {
        return new PersonKeys(home, clock);
    }

    @Bean
    Erasures erasures(
            EventStores stores,
            Identities identities,
            Documents documents,
            LogIndexes indexes,
            List<PersonalTraces> places) {
        return new Erasures(stores, identities, documents.identity(), indexes, places);
    }

    @Bean
    Timelines timelines(EventStores stores, TypeNames names) {
        return new Timelines(stores, names::of);
    }
}
