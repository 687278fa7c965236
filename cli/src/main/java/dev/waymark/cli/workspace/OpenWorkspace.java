package dev.waymark.cli.workspace;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.app.consent.Consents;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.id.Ids;
import dev.waymark.app.identity.Identities;
import dev.waymark.app.maps.MapDrafts;
import dev.waymark.app.maps.Maps;
import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.cli.input.Meant;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.events.DuckDbEventStores;
import dev.waymark.store.events.StoreLimits;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A workspace, for whoever may read the home's files, put together as the server does it. Its log
 * is claimed by the first question about it, and only then refused if a server has it.
 */
public final class OpenWorkspace implements AutoCloseable {
    private final Clock clock = Clock.systemUTC();
    private final Ids ids = new Ids(clock, new SecureRandom());
    private final WaymarkHome home;
    private final Documents documents;
    private final String id;
    private final DuckDbEventStores stores;
    private final Identities identities;
    private final Consents consents;
    private final LogIndexes indexes;
    private final Maps maps;

    /**
     * Opens a workspace.
     *
     * @param command who has the log, for those who then find it claimed
     */
    public OpenWorkspace(WorkspaceOption option, String command) {
        this(option.home(), option.name(), command);
    }

    OpenWorkspace(WaymarkHome home, String name, String command) {
        this.home = home;
        documents = WorkspaceOption.documents(home);
        id = WorkspaceOption.id(documents, name);
        stores = new DuckDbEventStores(home, StoreLimits.DEFAULT, command, null, clock);
        identities = new Identities(stores, documents.identity());
        consents = new Consents(stores, identities, documents.consents(), clock);
        TypeNames names = new TypeNames(documents.typeRules(), clock);
        indexes = new LogIndexes(stores, home, identities, names::of, consents.view());
        maps =
                new Maps(
                        new LiveMaps(documents.maps(), clock),
                        indexes,
                        new MapDrafts(LocalDriver.onAllProcessors()),
                        ids,
                        clock);
    }

    /** Where all state lies. */
    public WaymarkHome home() {
        return home;
    }

    /** The home's documents. */
    public Documents documents() {
        return documents;
    }

    /** The workspace's id. */
    public String id() {
        return id;
    }

    /** The zone of its calendar, and of times that name none. */
    public ZoneId zone() {
        return documents.workspaces().find(id).map(Workspace::zone).orElse(ZoneOffset.UTC);
    }

    /** What makes ids. */
    public Ids ids() {
        return ids;
    }

    /** What tells the time. */
    public Clock clock() {
        return clock;
    }

    /** Notes in its audit log what the shell did. */
    public ShellDeeds deeds() {
        return new ShellDeeds(documents, id, ids, clock);
    }

    /** Its events. */
    public DuckDbEventStores stores() {
        return stores;
    }

    /** Who is one person. */
    public Identities identities() {
        return identities;
    }

    /** What customers agreed to. */
    public Consents consents() {
        return consents;
    }

    /** Its log, as analyses may see it. */
    public LogIndexes indexes() {
        return indexes;
    }

    /** Its maps. */
    public Maps maps() {
        return maps;
    }

    /**
     * One of its maps.
     *
     * @param meant name or id
     */
    public JourneyMap map(String meant) {
        String found = Meant.one("map", maps.list(id), meant, MapHead::id, MapHead::name).id();
        return maps.find(id, found);
    }

    @Override
    public void close() {
        indexes.close();
        stores.close();
        documents.close();
    }
}
