package dev.waymark.app.catalog.alerts;

import dev.waymark.app.access.User;
import dev.waymark.app.access.UserStore;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.WorkspaceStore;
import dev.waymark.app.catalog.CatalogEntry;
import dev.waymark.app.catalog.Catalogs;
import dev.waymark.app.mail.Mail;
import dev.waymark.app.mail.MailAddress;
import dev.waymark.engine.catalog.Silence;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells subscribers once when a type of event stops arriving, and once when it comes back, as the
 * catalogue sees it. A mail is noted before it leaves: one that was begun when the server stopped
 * is not sent again; one that the mail server refused is tried again, {@value #ATTEMPTS} times in
 * all. What was silent before anybody subscribed is not told. Safe for several servers over one
 * store.
 */
public final class SilenceAlerts {
    /** How often a mail is tried that the mail server does not take. */
    public static final int ATTEMPTS = 5;

    /** A mail that was begun this long ago is under way no more. */
    private static final Duration LOST = Duration.ofMinutes(15);

    private final AlertStore store;
    private final Catalogs catalogs;
    private final UserStore users;
    private final WorkspaceStore workspaces;

    /** Alerts on what these catalogues tell. */
    public SilenceAlerts(
            AlertStore store, Catalogs catalogs, UserStore users, WorkspaceStore workspaces) {
        this.store = store;
        this.catalogs = catalogs;
        this.users = users;
        this.workspaces = workspaces;
    }

    /** How a person subscribed; empty if they did not. */
    public Optional<Subscriber> of(String workspace, String userId) {
        return store.subscribers(workspace).stream()
                .filter(it -> it.userId().equals(userId))
                .findAny();
    }

    /**
     * Subscribes a person, or changes their language. For the first one, what is silent already
     * counts as told. Cost: for the first one, that of a catalogue.
     */
    public void subscribe(String workspace, Subscriber subscriber, Instant now) {
        if (store.subscribers(workspace).isEmpty()) {
            Map<String, Told> told = store.told(workspace);
            told.forEach((type, old) -> store.move(workspace, type, old, null));
            silent(workspace)
                    .forEach(
                            (type, since) ->
                                    store.move(
                                            workspace,
                                            type,
                                            null,
                                            new Told(Told.State.STOPPED, since, 0, now)));
        }
        store.subscribe(workspace, subscriber);
    }

    /** Tells a person no more. */
    public void unsubscribe(String workspace, String userId) {
        store.unsubscribe(workspace, userId);
    }

    private Map<String, Instant> silent(String workspace) {
        Map<String, Instant> silent = new TreeMap<>();
        for (CatalogEntry entry : catalogs.of(workspace).types()) {
            Silence silence = entry.silence();
            if (silence != null && entry.name() != null) {
                silent.put(entry.type(), silence.since());
            }
        }
        return silent;
    }

    /** Looks at all workspaces with subscribers, and mails what is new; returns how many mails. */
    public int look(Instant now, String publicUrl, Mail.Sender sender) {
        int sent = 0;
        for (String workspace : store.workspaces()) {
            Optional<Workspace> found = workspaces.find(workspace);
            if (found.isPresent()) {
                sent += new Look(found.get(), now).mail(publicUrl, sender);
            }
        }
        return sent;
    }

    /** One look at one workspace. */
    private final class Look {
        private final Workspace workspace;
        private final Instant now;
        private final Map<String, Instant> stopped = new TreeMap<>();
        private final Map<String, Instant> back = new TreeMap<>();
        private final Map<String, Told> begun = new HashMap<>();

        Look(Workspace workspace, Instant now) {
            this.workspace = workspace;
            this.now = now;
        }

        int mail(String publicUrl, Mail.Sender sender) {
            Map<String, Told> told = store.told(workspace.id());
            for (CatalogEntry entry : catalogs.of(workspace.id()).types()) {
                if (entry.name() != null) {
                    compare(entry, told.get(entry.type()));
                }
            }
            return begun.isEmpty() ? 0 : send(publicUrl, sender);
        }

        private void compare(CatalogEntry entry, @Nullable Told known) {
            Silence silence = entry.silence();
            if (silence != null) {
                if (known == null) {
                    begin(
                            entry,
                            null,
                            new Told(Told.State.STOPPING, silence.since(), 1, now),
                            stopped);
                } else if (isToTry(known, Told.State.UNTOLD)) {
                    begin(
                            entry,
                            known,
                            known.in(Told.State.STOPPING, known.attempts() + 1, now),
                            stopped);
                }
            } else if (known != null && entry.last().isAfter(known.since())) {
                switch (known.state()) {
                    case STOPPED ->
                            begin(entry, known, known.in(Told.State.RETURNING, 1, now), back);
                    case UNRETURNED -> {
                        if (isToTry(known, Told.State.UNRETURNED)) {
                            begin(
                                    entry,
                                    known,
                                    known.in(Told.State.RETURNING, known.attempts() + 1, now),
                                    back);
                        } else {
                            store.move(workspace.id(), entry.type(), known, null);
                        }
                    }
                    case UNTOLD -> store.move(workspace.id(), entry.type(), known, null);
                    case STOPPING, RETURNING -> {
                        if (known.at().plus(LOST).isBefore(now)) {
                            store.move(workspace.id(), entry.type(), known, null);
                        }
                    }
                }
            }
        }

        private boolean isToTry(Told known, Told.State state) {
            return known.state() == state && known.attempts() < ATTEMPTS;
        }

        /** Of several servers one gets to begin. */
        private void begin(
                CatalogEntry entry, @Nullable Told known, Told next, Map<String, Instant> to) {
            if (store.move(workspace.id(), entry.type(), known, next)) {
                begun.put(entry.type(), next);
                to.put(entry.type(), entry.last());
            }
        }

        private int send(String publicUrl, Mail.Sender sender) {
            Map<String, List<String>> byLanguage = new TreeMap<>();
            for (Subscriber subscriber : store.subscribers(workspace.id())) {
                users.find(subscriber.userId())
                        .filter(this::isMember)
                        .map(User::email)
                        .filter(MailAddress::isPlain)
                        .ifPresent(
                                email ->
                                        byLanguage
                                                .computeIfAbsent(
                                                        subscriber.language(),
                                                        any -> new ArrayList<>())
                                                .add(email));
            }
            int sent = 0;
            boolean taken = byLanguage.isEmpty(); // nobody is left to be told
            String address = publicUrl + "/w/" + workspace.id() + "/catalog";
            for (Map.Entry<String, List<String>> group : byLanguage.entrySet()) {
                Mail mail =
                        AlertMail.of(
                                new AlertMail.Frame(
                                        workspace.name(),
                                        address,
                                        workspace.zone(),
                                        group.getValue()),
                                group.getKey(),
                                stopped,
                                back);
                if (sender.send(mail)) {
                    taken = true;
                    sent++;
                }
            }
            end(taken);
            return sent;
        }

        private boolean isMember(User user) {
            return workspaces.role(user.id(), workspace.id()).isPresent();
        }

        private void end(boolean taken) {
            begun.forEach(
                    (type, told) -> {
                        boolean stops = told.state() == Told.State.STOPPING;
                        Told next =
                                taken
                                        ? stops
                                                ? told.in(Told.State.STOPPED, told.attempts(), now)
                                                : null
                                        : told.in(
                                                stops ? Told.State.UNTOLD : Told.State.UNRETURNED,
                                                told.attempts(),
                                                now);
                        store.move(workspace.id(), type, told, next);
                    });
        }
    }
}
