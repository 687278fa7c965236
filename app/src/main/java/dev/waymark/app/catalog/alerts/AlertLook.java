package dev.waymark.app.catalog.alerts;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.catalog.CatalogEntry;
import dev.waymark.app.catalog.alerts.SilenceAlerts.Outcome;
import dev.waymark.app.mail.Mail;
import dev.waymark.engine.catalog.Silence;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One look at one workspace: first what is due, then its mail. */
final class AlertLook {
    /** A workspace mails once in this time. */
    private static final Duration APART = Duration.ofHours(1);

    private final AlertStore store;
    private final Workspace workspace;
    private final Instant now;
    private final List<Step> due = new ArrayList<>();
    private final Map<String, Told> begun = new HashMap<>();
    private final Map<String, Instant> stopped = new TreeMap<>();
    private final Map<String, AlertMail.Return> back = new TreeMap<>();

    AlertLook(AlertStore store, Workspace workspace, Instant now) {
        this.store = store;
        this.workspace = workspace;
        this.now = now;
    }

    /** What is to be told of a type. */
    private record Step(CatalogEntry entry, @Nullable Told known, Told next) {}

    /**
     * Finds what is due. What is not due yet, or not mailed now, is found again at another look.
     */
    void compare(List<CatalogEntry> types) {
        Map<String, Told> told = store.told(workspace.id());
        for (CatalogEntry entry : types) {
            if (entry.name() == null) {
                continue;
            }
            Told known = told.get(entry.type());
            Silence silence = entry.silence();
            if (silence != null) {
                stops(entry, silence, known);
            } else if (known != null && entry.last().isAfter(known.since())) {
                returns(entry, known);
            }
        }
    }

    private void stops(CatalogEntry entry, Silence silence, @Nullable Told known) {
        Told first = new Told(Told.State.STOPPING, silence.since(), 1, now);
        if (known == null) {
            due.add(new Step(entry, null, first));
            return;
        }
        boolean isAnew = silence.since().isAfter(known.since());
        switch (known.state()) {
            case STOPPED -> {
                // Events that came late end no silence that was told: it only began later.
                if (isAnew) {
                    move(entry, known, known.from(silence.since()));
                }
            }
            case UNTOLD -> {
                if (isAnew) {
                    due.add(new Step(entry, known, first));
                } else if (known.isToTry(now)) {
                    due.add(new Step(entry, known, known.again(Told.State.STOPPING, now)));
                }
            }
            case UNRETURNED -> {
                if (isAnew) {
                    due.add(new Step(entry, known, first));
                }
            }
            case STOPPING, RETURNING -> {
                if (isAnew && known.isLost(now)) {
                    due.add(new Step(entry, known, first));
                }
            }
        }
    }

    private void returns(CatalogEntry entry, Told known) {
        Told first = known.in(Told.State.RETURNING, 1, now);
        switch (known.state()) {
            // Even if nobody could be told that it stopped: they are told of both at once.
            case STOPPED, UNTOLD -> due.add(new Step(entry, known, first));
            case UNRETURNED -> {
                if (known.isGivenUp()) {
                    move(entry, known, null);
                } else if (known.isToTry(now)) {
                    due.add(new Step(entry, known, known.again(Told.State.RETURNING, now)));
                }
            }
            case STOPPING -> {
                if (known.isLost(now)) {
                    due.add(new Step(entry, known, first));
                }
            }
            case RETURNING -> {
                if (known.isLost(now)) {
                    move(entry, known, null);
                }
            }
        }
    }

    private boolean move(CatalogEntry entry, @Nullable Told known, @Nullable Told next) {
        return store.move(workspace.id(), entry.type(), known, next);
    }

    /** Mails what is due, if the last mail is long enough ago. */
    Outcome mail(Map<String, List<String>> byLanguage, String publicUrl, Mail.Sender sender) {
        if (due.isEmpty()) {
            return new Outcome(workspace.id(), 0, null);
        }
        if (!store.mailing(workspace.id(), now, now.minus(APART))) {
            due.forEach(this::note);
            return new Outcome(workspace.id(), 0, null);
        }
        due.forEach(this::begin);
        Outcome outcome = send(byLanguage, publicUrl, sender);
        end(outcome.mails() > 0 || byLanguage.isEmpty()); // perhaps nobody is left to be told
        if (outcome.mails() == 0) {
            store.mailing(workspace.id(), Instant.EPOCH, now);
        }
        return outcome;
    }

    /** A silence that has to wait is told of even if it ends meanwhile. */
    private void note(Step step) {
        Told known = step.known();
        boolean isNew = known == null || known.since().isBefore(step.next().since());
        if (isNew && step.next().state() == Told.State.STOPPING) {
            move(step.entry(), known, step.next().in(Told.State.UNTOLD, 0, now));
        }
    }

    /** Of several servers one gets to begin. */
    private void begin(Step step) {
        String type = step.entry().type();
        if (move(step.entry(), step.known(), step.next())) {
            begun.put(type, step.next());
            if (step.next().state() == Told.State.STOPPING) {
                stopped.put(type, step.entry().last());
            } else {
                back.put(type, new AlertMail.Return(step.next().since(), step.entry().last()));
            }
        }
    }

    /** What fails for one language, for whatever reason, is not taken for that one. */
    private Outcome send(
            Map<String, List<String>> byLanguage, String publicUrl, Mail.Sender sender) {
        int sent = 0;
        RuntimeException fault = null;
        String address = publicUrl + "/w/" + workspace.id() + "/catalog";
        for (Map.Entry<String, List<String>> group : byLanguage.entrySet()) {
            AlertMail.Frame frame =
                    new AlertMail.Frame(
                            workspace.name(), address, workspace.zone(), group.getValue());
            try {
                boolean isTaken =
                        !begun.isEmpty()
                                && sender.send(AlertMail.of(frame, group.getKey(), stopped, back));
                sent += isTaken ? 1 : 0;
            } catch (RuntimeException e) {
                fault = e;
            }
        }
        return new Outcome(workspace.id(), sent, fault);
    }

    private void end(boolean isTold) {
        begun.forEach(
                (type, told) -> {
                    boolean stops = told.state() == Told.State.STOPPING;
                    Told next =
                            !isTold
                                    ? told.in(
                                            stops ? Told.State.UNTOLD : Told.State.UNRETURNED,
                                            told.attempts(),
                                            now)
                                    : stops
                                            ? told.in(Told.State.STOPPED, told.attempts(), now)
                                            : null;
                    store.move(workspace.id(), type, told, next);
                });
    }
}
