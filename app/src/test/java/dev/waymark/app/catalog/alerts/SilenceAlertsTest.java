package dev.waymark.app.catalog.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.contract.InMemoryAccessStores;
import dev.waymark.app.catalog.Catalogs;
import dev.waymark.app.catalog.alerts.contract.InMemoryAlertStore;
import dev.waymark.app.catalog.rules.InMemoryTypeRuleStore;
import dev.waymark.app.catalog.rules.TypeNames;
import dev.waymark.app.collect.InMemoryEventStores;
import dev.waymark.app.mail.Mail;
import dev.waymark.app.privacy.PersonalMarks;
import dev.waymark.engine.log.Event;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Silences of real catalogues over logs in memory; times are minutes from the beginning. */
class SilenceAlertsTest {
    private static final Instant BEGIN = Instant.parse("2026-03-10T12:00:00Z");
    private static final int DAY = 24 * 60;

    private final InMemoryEventStores logs = new InMemoryEventStores();
    private final InMemoryAccessStores access = new InMemoryAccessStores();
    private final InMemoryAlertStore store = new InMemoryAlertStore();
    private final Set<String> failing = new HashSet<>();
    private final List<Mail> sent = new ArrayList<>();
    private Instant now = BEGIN;
    private SilenceAlerts alerts = started();

    @BeforeEach
    void subscribe() {
        for (String id : List.of("w-1", "w-2")) {
            access.workspaces().add(new Workspace(id, id, false, ZoneOffset.UTC), List.of());
        }
        for (String id : List.of("u-1", "u-2", "u-3")) {
            access.users().add(new User(id, id, id + "@example.org", Role.VIEWER), "hash");
        }
        access.workspaces().put(new Membership("u-1", "w-1", Role.VIEWER));
        alerts.subscribe("w-1", new Subscriber("u-1", "en"), now);
    }

    /** A server that knows nothing but what is stored. */
    private SilenceAlerts started() {
        Catalogs.Around around =
                new Catalogs.Around(
                        workspace -> {
                            if (failing.contains(workspace)) {
                                throw new IllegalStateException("the log is damaged");
                            }
                            return PersonalMarks.NONE;
                        },
                        workspace -> Set.of(),
                        workspace -> Optional.empty(),
                        workspace -> List.of());
        Clock clock = new MovingClock();
        return new SilenceAlerts(
                store,
                new Catalogs(
                        logs, new TypeNames(new InMemoryTypeRuleStore(), clock), around, clock),
                access.users(),
                access.workspaces());
    }

    private final class MovingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Two days of a type, an event each hour, that ended twelve hours ago. */
    private void stops(String workspace, String type) {
        for (int hour = 60; hour >= 12; hour--) {
            comes(workspace, type, now.minus(Duration.ofHours(hour)));
        }
    }

    private void comes(String workspace, String type, Instant at) {
        logs.open(workspace).append(List.of(Event.of("anna", at.toEpochMilli(), type)));
    }

    private List<SilenceAlerts.Outcome> look(int minute, Mail.Sender sender) {
        now = BEGIN.plus(Duration.ofMinutes(minute));
        return alerts.look(now, "https://waymark.example.org", sender);
    }

    /** The subjects of all mails that were taken until now, after a look. */
    private List<String> subjects(int minute) {
        look(minute, sent::add);
        return sent.stream().map(Mail::subject).toList();
    }

    private static final String STOPPED = "w-1: 1 type(s) of events stopped arriving";
    private static final String BACK = "w-1: 1 type(s) of events came back";

    @Test
    void tellsOnceOfEachSilenceAndOfEachReturn() {
        stops("w-1", "buy");
        assertThat(subjects(0)).containsExactly(STOPPED);
        assertThat(subjects(5)).hasSize(1);
        assertThat(subjects(90)).hasSize(1);
        comes("w-1", "buy", now);
        assertThat(subjects(95)).containsExactly(STOPPED, BACK);
        assertThat(subjects(200)).hasSize(2);
        assertThat(subjects(3 * DAY)).containsExactly(STOPPED, BACK, STOPPED);
    }

    @Test
    void doesNotTellWhatWasSilentBeforeAnybodyAsked() {
        access.workspaces().put(new Membership("u-1", "w-2", Role.VIEWER));
        stops("w-2", "buy");
        alerts.subscribe("w-2", new Subscriber("u-1", "en"), now);
        assertThat(subjects(0)).isEmpty();
        comes("w-2", "buy", now);
        assertThat(subjects(5)).containsExactly("w-2: 1 type(s) of events came back");
    }

    @Test
    void doesNotSendAgainWhatWasBegunWhenTheServerDied() {
        stops("w-1", "buy");
        assertThatThrownBy(() -> look(0, SilenceAlertsTest::die)).hasMessage("the power went");
        alerts = started();
        assertThat(subjects(5)).isEmpty();
        assertThat(subjects(DAY)).isEmpty();
        comes("w-1", "buy", now);
        assertThat(subjects(DAY + 5))
                .as("the mail that began may have arrived")
                .containsExactly(BACK);
    }

    @Test
    void forgetsAReturnThatWasBegunWhenTheServerDiedOnlyOnceItIsLost() {
        stops("w-1", "buy");
        assertThat(subjects(0)).containsExactly(STOPPED);
        comes("w-1", "buy", BEGIN.plusSeconds(3600));
        assertThatThrownBy(() -> look(60, SilenceAlertsTest::die)).hasMessage("the power went");
        alerts = started();
        assertThat(subjects(75)).hasSize(1);
        assertThat(store.told("w-1")).containsOnlyKeys("buy");
        assertThat(subjects(76)).hasSize(1);
        assertThat(store.told("w-1")).isEmpty();
        assertThat(subjects(3 * DAY)).containsExactly(STOPPED, STOPPED);
    }

    private static boolean die(Mail mail) {
        throw new AssertionError("the power went");
    }

    @Test
    void tellsOfANewSilenceAfterAReturnThatNobodyCouldBeToldOf() {
        stops("w-1", "buy");
        assertThat(subjects(0)).containsExactly(STOPPED);
        comes("w-1", "buy", BEGIN.plusSeconds(3600));
        look(60, mail -> false);
        assertThat(store.told("w-1").values())
                .extracting(Told::state)
                .containsExactly(Told.State.UNRETURNED);
        assertThat(subjects(3 * DAY)).containsExactly(STOPPED, STOPPED);
        assertThat(subjects(4 * DAY)).hasSize(2);
    }

    @Test
    void takesLateEventsForTheSameSilence() {
        stops("w-1", "buy");
        assertThat(subjects(0)).hasSize(1);
        comes("w-1", "buy", BEGIN.minus(Duration.ofHours(11)));
        assertThat(subjects(90)).hasSize(1);
        assertThat(store.told("w-1").get("buy"))
                .extracting(Told::since)
                .isEqualTo(BEGIN.minus(Duration.ofHours(11)));
    }

    @Test
    void letsOneOfTwoServersMail() {
        stops("w-1", "buy");
        SilenceAlerts other = started();
        List<SilenceAlerts.Outcome> others = new ArrayList<>();
        look(
                0,
                mail -> {
                    stops("w-1", "sell");
                    others.addAll(other.look(now, "https://waymark.example.org", sent::add));
                    return sent.add(mail);
                });
        assertThat(others).isEmpty();
        assertThat(sent).hasSize(1);
        other.look(now, "https://waymark.example.org", sent::add);
        assertThat(subjects(60)).containsExactly(STOPPED, STOPPED);
        assertThat(sent.get(1).text()).contains("sell stopped").doesNotContain("buy");
    }

    @Test
    void triesARefusedMailAgainWithGrowingWaits() {
        stops("w-1", "buy");
        List<Integer> tries = new ArrayList<>();
        for (int minute = 0; minute < 4 * DAY; minute += 5) {
            int at = minute;
            look(
                    minute,
                    mail -> {
                        tries.add(at);
                        return false;
                    });
        }
        assertThat(tries).containsExactly(0, 5, 15, 35, 75, 155, 315, 635, 1275, 2555);
        assertThat(subjects(4 * DAY)).as("tried often enough").isEmpty();
        comes("w-1", "buy", now);
        assertThat(subjects(4 * DAY + 5)).containsExactly(BACK);
    }

    @Test
    void sendsWhatWasRefusedAndThenTakenOnce() {
        stops("w-1", "buy");
        assertThat(look(0, mail -> false)).isEmpty();
        assertThat(subjects(4)).isEmpty();
        assertThat(subjects(5)).containsExactly(STOPPED);
        assertThat(subjects(90)).hasSize(1);
    }

    @Test
    void tellsOnlyMembers() {
        alerts.subscribe("w-1", new Subscriber("u-2", "en"), now);
        alerts.subscribe("w-2", new Subscriber("u-3", "en"), now);
        stops("w-1", "buy");
        stops("w-2", "buy");
        assertThat(subjects(0)).containsExactly(STOPPED);
        assertThat(sent.getFirst().recipients()).containsExactly("u-1@example.org");
    }

    @Test
    void goesOnAfterAWorkspaceThatFails() {
        access.workspaces().put(new Membership("u-1", "w-2", Role.VIEWER));
        alerts.subscribe("w-2", new Subscriber("u-1", "en"), now);
        stops("w-1", "buy");
        stops("w-2", "buy");
        failing.add("w-1");
        List<SilenceAlerts.Outcome> outcomes = look(0, sent::add);
        assertThat(outcomes)
                .extracting(SilenceAlerts.Outcome::workspace)
                .containsExactly("w-1", "w-2");
        assertThat(outcomes.get(0).fault()).hasMessage("the log is damaged");
        assertThat(outcomes.get(1)).isEqualTo(new SilenceAlerts.Outcome("w-2", 1, null));
        failing.clear();
        assertThat(subjects(5)).hasSize(2).contains(STOPPED);
    }

    @Test
    void takesAFaultOfTheSenderForARefusal() {
        stops("w-1", "buy");
        List<SilenceAlerts.Outcome> outcomes =
                look(
                        0,
                        mail -> {
                            throw new IllegalStateException("no line");
                        });
        assertThat(outcomes.getFirst().fault()).hasMessage("no line");
        assertThat(subjects(5)).containsExactly(STOPPED);
    }

    @Test
    void mailsOnceAnHourAndGathersWhatCameMeanwhile() {
        for (int minute = 0; minute < 60; minute += 5) {
            stops("w-1", "type " + minute);
            assertThat(subjects(minute)).containsExactly(STOPPED);
        }
        alerts = started();
        assertThat(subjects(60))
                .containsExactly(STOPPED, "w-1: 11 type(s) of events stopped arriving");
        assertThat(sent.get(1).text()).contains("type 5 stopped", "type 55 stopped");
        assertThat(subjects(120)).hasSize(2);
    }

    @Test
    void tellsOfASilenceThatEndedBeforeItsHour() {
        stops("w-1", "buy");
        assertThat(subjects(0)).hasSize(1);
        stops("w-1", "sell");
        assertThat(subjects(5)).hasSize(1);
        alerts = started();
        comes("w-1", "sell", now);
        assertThat(subjects(30)).hasSize(1);
        assertThat(subjects(60)).containsExactly(STOPPED, BACK);
        assertThat(sent.get(1).text())
                .contains("sell came back after its silence since Mar 10, 2026");
        assertThat(store.told("w-1")).containsOnlyKeys("buy");
    }
}
