package dev.waymark.cli.customers;

import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.customers.Customers;
import dev.waymark.app.customers.Pseudonyms;
import dev.waymark.app.customers.Sight;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.privacy.ErasureReport;
import dev.waymark.app.privacy.Erasures;
import dev.waymark.app.timeline.Timelines;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.workspace.OpenWorkspace;
import dev.waymark.engine.identity.Profile;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.store.backup.PersonKeys;
import dev.waymark.store.imports.ImportHistory;
import dev.waymark.store.imports.ImportTraces;
import dev.waymark.store.imports.UploadTraces;

import java.util.List;

/** The customers of one workspace, for whoever may read the home's files. */
final class OpenCustomers implements AutoCloseable {
    private final OpenWorkspace open;
    private final Customers customers;
    private final Timelines timelines;
    private final Erasures erasures;
    private final PersonKeys keys;

    OpenCustomers(WorkspaceOption option, String command) {
        open = new OpenWorkspace(option, command);
        WaymarkHome home = open.home();
        customers =
                new Customers(
                        open.stores(),
                        open.identities(),
                        open.indexes(),
                        new Pseudonyms(open.documents().pseudonymKeys()));
        timelines = new Timelines(open.stores());
        keys = new PersonKeys(home, open.clock());
        erasures =
                new Erasures(
                        open.stores(),
                        open.identities(),
                        open.documents().identity(),
                        open.indexes(),
                        List.of(
                                keys,
                                new ImportTraces(home, new ImportHistory(home, open.clock())),
                                new UploadTraces(home),
                                open.consents()));
    }

    String workspace() {
        return open.id();
    }

    JourneyIndex index() {
        return open.indexes().whole(open.id());
    }

    Customers customers() {
        return customers;
    }

    /** The profile that somebody means, by any identifier. */
    Profile person(String meant) {
        return customers.require(open.id(), meant, Sight.PERSONAL);
    }

    Timelines timelines() {
        return timelines;
    }

    /** Erases a person, and notes that in the audit log. */
    ErasureReport erase(Profile profile) {
        ErasureReport report = erasures.erase(open.id(), profile);
        open.deeds().note(AuditAction.PERSON_ERASED, null, report.audited());
        return report;
    }

    @Override
    public void close() {
        keys.close();
        open.close();
    }
}
