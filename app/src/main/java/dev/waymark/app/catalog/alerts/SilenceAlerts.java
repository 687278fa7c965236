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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells subscribers once when a type of event stops arriving, and once when it comes back, as the
 * catalogue sees it. What was silent before anybody subscribed is not told. Safe for several
 * servers over one store.
 *
 * <p>A workspace mails once an hour at most, and gathers what comes meanwhile. A mail is noted
 * before it leaves: one that was begun when the server stopped is not sent again. It counts as told
 * if the mail server took it for at least one recipient: those that it was refused for, be it a
 * whole language, do not get it again. One that was taken for nobody is tried again, {@value
 * Told#ATTEMPTS} times in all, with waits that grow from five minutes to a day.
 */
public final class SilenceAlerts {
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

    /**
     * Looks at all workspaces with subscribers, and mails what is due. A workspace that cannot be
     * looked at, for whatever reason, does not keep the next from its turn.
     *
     * @param publicUrl how people reach this server, without a slash at its end
     * @return the workspaces that were mailed about or at fault
     */
    public List<Outcome> look(Instant now, String publicUrl, Mail.Sender sender) {
        List<Outcome> outcomes = new ArrayList<>();
        for (String id : store.workspaces()) {
            try {
                workspaces
                        .find(id)
                        .map(it -> look(it, now, publicUrl, sender))
                        .filter(it -> it.mails() > 0 || it.fault() != null)
                        .ifPresent(outcomes::add);
            } catch (RuntimeException fault) {
                outcomes.add(new Outcome(id, 0, fault));
            }
        }
        return outcomes;
    }

    private Outcome look(Workspace workspace, Instant now, String publicUrl, Mail.Sender sender) {
        AlertLook look = new AlertLook(store, workspace, now);
        look.compare(catalogs.of(workspace.id()).types());
        return look.mail(addresses(workspace.id()), publicUrl, sender);
    }

    /** Of those who subscribed and still are members, by language. */
    private Map<String, List<String>> addresses(String workspace) {
        Map<String, List<String>> byLanguage = new TreeMap<>();
        for (Subscriber subscriber : store.subscribers(workspace)) {
            users.find(subscriber.userId())
                    .filter(user -> workspaces.role(user.id(), workspace).isPresent())
                    .map(User::email)
                    .filter(MailAddress::isPlain)
                    .ifPresent(
                            email ->
                                    byLanguage
                                            .computeIfAbsent(
                                                    subscriber.language(), any -> new ArrayList<>())
                                            .add(email));
        }
        return byLanguage;
    }

    /**
     * How the look at a workspace ended.
     *
     * @param mails how many were taken, one for each language
     * @param fault what kept it from being looked at or mailed about; null if nothing
     */
    public record Outcome(String workspace, int mails, @Nullable RuntimeException fault) {}
}
