package dev.waymark.cli.catalog;

import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.store.documents.Documents;

import java.time.Clock;

/** The names of one workspace's types, for whoever may read the home's files. */
final class OpenTypeNames implements AutoCloseable {
    private final Documents documents;
    private final String workspace;
    private final TypeNames names;

    OpenTypeNames(WorkspaceOption option) {
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

    @Override
    public void close() {
        documents.close();
    }
}
