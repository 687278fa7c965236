package dev.waymark.app.weekly;

import dev.waymark.app.mail.Mail;
import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Sends the weekly sheets that are due. A mail is marked before it leaves: one that was begun when
 * the server stopped is not sent again, one that the mail server refused is tried again. Of several
 * that were missed, the last is sent. Safe for several threads, and for several servers over one
 * store.
 */
public final class WeeklyMails {
    /** How often a mail is tried that the mail server does not take. */
    public static final int ATTEMPTS = 5;

    private final WeeklyStore store;
    private final BiFunction<String, Schedule, Mail> write;
    private final Mail.Sender sender;

    /**
     * Mails of the sheets of a store.
     *
     * @param write makes the mail of a workspace's sheet as it is now
     */
    public WeeklyMails(
            WeeklyStore store, BiFunction<String, Schedule, Mail> write, Mail.Sender sender) {
        this.store = store;
        this.write = write;
        this.sender = sender;
    }

    /**
     * Sends what is due. A sheet that cannot be made or handed over, for whatever reason, counts as
     * not taken, and the next one has its turn.
     *
     * @return how each mail ended that was tried
     */
    public List<Outcome> sendDue(Instant now) {
        List<Outcome> outcomes = new ArrayList<>();
        for (var entry : store.schedules().entrySet()) {
            Schedule schedule = entry.getValue();
            Instant due = schedule.lastDue(now);
            boolean isOurs =
                    !due.isBefore(schedule.since()) && store.begin(entry.getKey(), due, ATTEMPTS);
            if (isOurs) {
                outcomes.add(send(entry.getKey(), schedule, due));
            }
        }
        return outcomes;
    }

    private Outcome send(String workspace, Schedule schedule, Instant due) {
        boolean taken;
        String fault;
        try {
            taken = sender.send(write.apply(workspace, schedule));
            fault = taken ? null : "MAIL_NOT_TAKEN";
        } catch (JourneyException known) {
            taken = false;
            fault = known.code();
        } catch (RuntimeException unknown) {
            taken = false;
            fault = unknown.getClass().getSimpleName();
        }
        store.end(workspace, due, taken);
        return new Outcome(workspace, due, taken, fault);
    }

    /**
     * How a mail ended.
     *
     * @param due when it was due
     * @param taken whether the mail server took it
     * @param fault the code or the name of what was wrong; null if nothing
     */
    public record Outcome(String workspace, Instant due, boolean taken, @Nullable String fault) {}
}
