package dev.waymark.cli.customers;

import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.app.consent.Consents;
import dev.waymark.app.customers.Customers;
import dev.waymark.app.customers.Pseudonyms;
import dev.waymark.app.customers.Sight;
import dev.waymark.app.explore.IndexView;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.identity.Identities;
import dev.waymark.app.privacy.Erasures;
import dev.waymark.app.timeline.Timelines;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.engine.identity.Profile;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.store.backup.PersonKeys;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.events.DuckDbEventStores;
import dev.waymark.store.events.StoreLimits;
import dev.waymark.store.imports.ImportHistory;
import dev.waymark.store.imports.ImportTraces;
import dev.waymark.store.imports.UploadTraces;

import java.time.Clock;
import java.util.List;

/** The customers of one workspace, for whoever may read the home's files. */
final class OpenCustomers implements AutoCloseable {
    private final Documents documents;
    private final DuckDbEventStores stores;
    private final LogIndexes indexes;
    private final String workspace;
    private final Customers customers;
    private final Timelines timelines;
    private final Erasures erasures;
    private final PersonKeys keys;

    OpenCustomers(WorkspaceOption option, String command) {
        documents = option.documents();
        workspace = option.id(documents);
        Clock clock = Clock.systemUTC();
        stores = new DuckDbEventStores(option.home(), StoreLimits.DEFAULT, command, null, clock);
        Identities identities = new Identities(stores, documents.identity());
        TypeNames names = new TypeNames(documents.typeRules(), clock);
        indexes = new LogIndexes(stores, option.home(), identities, names::of, IndexView.WHOLE);
        customers =
                new Customers(
                        stores, identities, indexes, new Pseudonyms(documents.pseudonymKeys()));
        timelines = new Timelines(stores);
        keys = new PersonKeys(option.home(), clock);
        erasures =
                new Erasures(
                        stores,
                        identities,
                        documents.identity(),
                        indexes,
                        List.of(
                                keys,
                                new ImportTraces(
                                        option.home(), new ImportHistory(option.home(), clock)),
                                new UploadTraces(option.home()),
                                new Consents(stores, identities, documents.consents(), clock)));
    }

    String workspace() {
        return workspace;
    }

    JourneyIndex index() {
        return indexes.whole(workspace);
    }

    Customers customers() {
        return customers;
    }

    /** The profile that somebody means, by any identifier. */
    Profile person(String meant) {
        return customers.require(workspace, meant, Sight.PERSONAL);
    }

    Timelines timelines() {
        return timelines;
    }

    Erasures erasures() {
        return erasures;
    }

    @Override
    public void close() {
        keys.close();
        indexes.close();
        stores.close();
        documents.close();
    }
}
