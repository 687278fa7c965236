package dev.waymark.cli.sources;

import static dev.waymark.engine.fault.JourneyException.access;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.access.signin.Secrets;
import dev.waymark.app.id.Ids;
import dev.waymark.app.pulls.PullEntry;
import dev.waymark.app.sources.IssuedSource;
import dev.waymark.app.sources.Source;
import dev.waymark.app.sources.SourceKind;
import dev.waymark.app.sources.Sources;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.store.documents.Documents;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The sources of one workspace, for whoever may read the home's files. */
final class OpenSources implements AutoCloseable {
    private final Documents documents;
    private final String workspace;
    private final Actor actor;
    private final Sources sources;

    OpenSources(WorkspaceOption option) {
        documents = option.documents();
        workspace = option.id(documents);
        actor = new Actor.Program("shell", workspace, Set.of(Permission.READ, Permission.IMPORT));
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.systemUTC();
        sources =
                new Sources(
                        documents.sources(),
                        new Access(documents.workspaces()),
                        new Secrets(random),
                        new Ids(clock, random),
                        clock);
    }

    List<Source> list() {
        return sources.list(actor, workspace);
    }

    IssuedSource add(String name, String kind) {
        return sources.add(actor, workspace, name, SourceKind.of(kind));
    }

    void enable(String name, boolean enabled) {
        sources.enable(actor, workspace, id(name), enabled);
    }

    IssuedSource renew(String name) {
        return sources.renew(actor, workspace, id(name));
    }

    void remove(String name) {
        sources.remove(actor, workspace, id(name));
    }

    List<PullEntry> pulls() {
        return documents.pulls().ofWorkspace(workspace).stream()
                .map(pull -> PullEntry.of(pull, false))
                .toList();
    }

    /** The server looks every second at what is due. */
    void retry(String name) {
        documents.pulls().hurry(id(name), Instant.ofEpochMilli(Clock.systemUTC().millis()));
    }

    private String id(String name) {
        return list().stream()
                .filter(source -> source.name().equals(name))
                .map(Source::id)
                .findAny()
                .orElseThrow(
                        () ->
                                access(
                                        "SOURCE_NOT_FOUND",
                                        "source \"%s\" does not exist. There are: %s.",
                                        name,
                                        list().stream()
                                                .map(Source::name)
                                                .collect(Collectors.joining(", "))));
    }

    /** What a new key is shown with. */
    static View view(Issued issued) {
        Table table =
                Table.of("name", "kind", "writeKey")
                        .row(
                                Cell.of(issued.name()),
                                Cell.of(issued.kind()),
                                Cell.of(issued.writeKey()))
                        .build();
        return new View(
                List.of(
                        new View.Section(
                                List.of("Copy the key now. It is not shown again."), table)),
                table);
    }

    /** A source with its new key. */
    record Issued(String name, String kind, String writeKey) {
        static Issued of(IssuedSource issued) {
            return new Issued(
                    issued.source().name(), issued.source().kind().label(), issued.writeKey());
        }
    }

    @Override
    public void close() {
        documents.close();
    }
}
