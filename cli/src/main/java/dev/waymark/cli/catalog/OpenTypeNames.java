package dev.waymark.cli.catalog;

import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.app.collect.LogSummary;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.events.DuckDbEventStores;
import dev.waymark.store.events.StoreLimits;

import java.time.Clock;
import java.util.List;

/** The names of one workspace's types, for whoever may read the home's files. */
final class OpenTypeNames implements AutoCloseable {
    private final WaymarkHome home;
    private final Documents documents;
    private final String workspace;
    private final TypeNames names;

    OpenTypeNames(WorkspaceOption option) {
        home = option.home();
        documents = option.documents();
        workspace = option.id(documents);
        names = new TypeNames(documents.typeRules(), Clock.systemUTC());
    }

    TypeNames names() {
        return names;
    }

    String workspace() {
        return workspace;
    }

    /**
     * Refuses a type that never came.
     *
     * @return false if that could not be seen, because another process has the log open
     */
    boolean requireKnown(String type) {
        List<String> arrived;
        try (DuckDbEventStores stores =
                new DuckDbEventStores(
                        home, StoreLimits.DEFAULT, "waymark types", null, Clock.systemUTC())) {
            arrived =
                    stores.open(workspace).summary().types().stream()
                            .map(LogSummary.NameCount::name)
                            .toList();
        } catch (JourneyException e) {
            if (e.code().equals("WORKSPACE_IN_USE")) {
                return false;
            }
            throw e;
        }
        names.requireKnown(workspace, type, arrived);
        return true;
    }

    @Override
    public void close() {
        documents.close();
    }
}
