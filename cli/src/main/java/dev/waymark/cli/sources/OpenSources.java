package dev.waymark.cli.sources;

import static dev.waymark.engine.fault.JourneyException.access;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.signin.Secrets;
import dev.waymark.app.id.Ids;
import dev.waymark.app.pulls.Pull;
import dev.waymark.app.pulls.PullChange;
import dev.waymark.app.pulls.PullEntry;
import dev.waymark.app.pulls.PullOrder;
import dev.waymark.app.pulls.Pulls;
import dev.waymark.app.pulls.settings.DatabaseSettings;
import dev.waymark.app.pulls.settings.FolderSettings;
import dev.waymark.app.pulls.settings.KafkaSettings;
import dev.waymark.app.pulls.settings.PullLimits;
import dev.waymark.app.pulls.settings.PullSettings;
import dev.waymark.app.sources.IssuedSource;
import dev.waymark.app.sources.SealedSources;
import dev.waymark.app.sources.Source;
import dev.waymark.app.sources.SourceKind;
import dev.waymark.app.sources.Sources;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.secrets.HomeSecrets;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The sources of one workspace, for whoever may read the home's files. */
final class OpenSources implements AutoCloseable {
    private final Documents documents;
    private final String workspace;
    private final Actor actor;
    private final Sources sources;
    private final Access access;
    private final SealedSources sealed;
    private final Clock clock = Clock.systemUTC();

    OpenSources(WorkspaceOption option) {
        documents = option.documents();
        workspace = option.id(documents);
        actor = new Actor.Program("shell", workspace, Set.of(Permission.READ, Permission.IMPORT));
        SecureRandom random = new SecureRandom();
        access = new Access(documents.workspaces());
        sealed = new SealedSources(documents.sources(), new HomeSecrets(option.home()));
        sources = new Sources(sealed, access, new Secrets(random), new Ids(clock, random), clock);
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

    /** Makes a source that the server reads, if its configuration lets it. */
    PullEntry add(String name, SourceKind kind, PullOptions options) {
        ZoneId zone =
                documents.workspaces().find(workspace).map(Workspace::zone).orElse(ZoneOffset.UTC);
        PullSettings settings = options.settings(kind, null, zone);
        PullOrder order =
                new PullOrder(
                        name,
                        settings,
                        options.mapping(null),
                        options.every(null),
                        options.secret());
        return PullEntry.of(pulls(settings).add(actor, workspace, order), false);
    }

    /** Changes what a source reads; what is not given stays. */
    PullEntry edit(String name, PullOptions options, boolean anew) {
        String id = id(name);
        Pull old = pulls(null).find(actor, workspace, id);
        PullSettings settings = options.settings(old.source().kind(), old, ZoneId.of("UTC"));
        PullChange change =
                new PullChange(
                        settings, options.mapping(old), options.every(old), options.secret(), anew);
        return PullEntry.of(pulls(settings).change(actor, workspace, id, change), false);
    }

    /** The server asks its own configuration at each run; here only what is meant may be read. */
    private Pulls pulls(@Nullable PullSettings settings) {
        PullLimits limits =
                switch (settings) {
                    case null -> PullLimits.NOTHING;
                    case FolderSettings it ->
                            new PullLimits(List.of(Path.of(it.folder())), Set.of());
                    case DatabaseSettings it ->
                            new PullLimits(List.of(), Set.of(it.host() + ":" + it.port()));
                    case KafkaSettings it -> new PullLimits(List.of(), Set.copyOf(it.brokers()));
                };
        return new Pulls(
                documents.pulls(),
                sources,
                sealed,
                access,
                new Pulls.Reading(List.of(), limits, clock));
    }

    /** Lets the server read it now: it looks every second at what is due. */
    void retry(String name) {
        pulls(null).retry(actor, workspace, id(name));
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
