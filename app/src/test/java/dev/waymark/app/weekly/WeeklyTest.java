package dev.waymark.app.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.mail.Mail;
import dev.waymark.app.trends.TrendsOptions;
import dev.waymark.app.weekly.contract.InMemoryWeeklyStore;
import dev.waymark.app.weekly.contract.WeeklyStoreContract;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.trends.metrics.Metric;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fake does what the adapters must, and sheets and mails stand on it. */
class WeeklyTest extends WeeklyStoreContract {
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final Instant SINCE = Instant.parse("2026-03-01T00:00:00Z");

    private final InMemoryWeeklyStore store = new InMemoryWeeklyStore();
    private final List<Mail> sent = new ArrayList<>();

    @Override
    protected WeeklyStore store() {
        return store;
    }

    @Test
    void comparesTheLastCompleteWeekWithTheOneBefore() {
        WeeklySheet sheet =
                new WeeklySheets(LocalDriver.onThreads(1))
                        .of(
                                index(),
                                WeeklySheets.options(
                                        List.of(
                                                "customers",
                                                "share of customers where buy",
                                                "conversion visit -> buy within 90d")),
                                ZoneOffset.UTC,
                                new CancelSignal());

        WeeklySheet.Row customers = sheet.rows().get(0);
        assertThat(customers.week()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(customers.value()).isEqualTo(140.0);
        assertThat(customers.difference()).isEqualTo(20.0);
        assertThat(customers.low()).isNull();
        assertThat(customers.notes()).containsExactly(WeeklySheet.Note.HIGHEST);
        assertThat(customers.weeks()).hasSize(8);
        WeeklySheet.Row share = sheet.rows().get(1);
        assertThat(share.value()).isEqualTo(1.0);
        assertThat(share.before()).isEqualTo(0.5);
        assertThat(share.low()).isBetween(0.3, 0.5);
        assertThat(share.notes()).containsExactly(WeeklySheet.Note.ROSE, WeeklySheet.Note.HIGHEST);
        assertThat(sheet.rows().get(2).notes()).containsExactly(WeeklySheet.Note.NO_WEEK);
        assertThatThrownBy(() -> WeeklySheets.options(List.of("a", "b", "c", "d", "e", "f")))
                .hasMessage(
                        "6 metrics are given, and a weekly sheet has room for 5. Leave some out;"
                                + " trends tell more at once.");
    }

    @Test
    void keptMetricsMayAskForValuesToComeWhereTypedOnesMayNot() {
        TrendsOptions options = WeeklySheets.options(List.of("customers where channel is kiosk"));
        WeeklySheet sheet =
                new WeeklySheets(LocalDriver.onThreads(1))
                        .of(index(), options, ZoneOffset.UTC, new CancelSignal());

        assertThat(sheet.rows().getFirst().value()).isZero();
        assertThatThrownBy(() -> options.request(index(), ZoneOffset.UTC))
                .hasMessageStartingWith(
                        "the metric \"customers where channel is \"kiosk\"\" names \"kiosk\", which"
                                + " is no channel of the log.");
    }

    @Test
    void writesTheMailInTheChosenLanguageAndEscapesWhatPeopleWrote() {
        WeeklySheet sheet =
                new WeeklySheets(LocalDriver.onThreads(1))
                        .of(
                                index(),
                                WeeklySheets.options(List.of("share of customers where buy")),
                                ZoneOffset.UTC,
                                new CancelSignal());
        Mail mail = SheetMail.of(sheet, "<b>Shop</b>\r\nBcc: x@y", "http://host/w/1/weekly", uk());

        assertThat(mail.subject()).startsWith("Тижневий аркуш «<b>Shop</b> Bcc: x@y»");
        assertThat(mail.subject()).doesNotContain("\n", "\r");
        assertThat(mail.html())
                .contains("&lt;b&gt;Shop&lt;/b&gt;", "Частка клієнтів із buy", "+50", "lang=\"uk\"")
                .contains("<a href=\"http://host/w/1/weekly\">")
                .doesNotContain("<b>Shop");
        assertThat(mail.text()).contains("http://host/w/1/weekly", "Вище, ніж тижнем раніше");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "uk", "zh", "lv"})
    void namesEveryKindOfMetricInEveryLanguage(String language) {
        MailWords words = new MailWords(language);
        for (String metric :
                List.of(
                        "mean wait a -> b",
                        "p95 wait a -> b",
                        "nps",
                        "csat",
                        "ces",
                        "churn within 90d",
                        "stickiness",
                        "repeat purchase where a",
                        "retention after 4",
                        "repeat contact",
                        "lost hand-offs resolved by a",
                        "contacts per resolution",
                        "self-service share",
                        "abandonment")) {
            assertThat(words.name(metric)).isNotBlank().doesNotContain("names.", "{", metric + " ");
        }
        assertThat(words.name("churn where a within 90d")).endsWith(" (a, 90d)");
        assertThat(words.name("retention a -> b after 4")).contains("4").endsWith(" (a → b)");
    }

    @Test
    void writesScoresInPoints() {
        MailWords words = new MailWords("en");
        assertThat(words.number(-12.345, Metric.Unit.POINTS)).isEqualTo("-12.3");
        assertThat(words.difference(-12.345, Metric.Unit.POINTS)).isEqualTo("−12.3");
        assertThat(words.number(1.25, Metric.Unit.NUMBER)).isEqualTo("1.2");
    }

    @Test
    void isDueAtTheHourOfTheZone() {
        Schedule schedule = uk();
        assertThat(schedule.lastDue(Instant.parse("2026-03-30T04:59:59Z")))
                .isEqualTo(Instant.parse("2026-03-23T06:00:00Z"));
        assertThat(schedule.lastDue(Instant.parse("2026-03-30T05:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-30T05:00:00Z"));
    }

    @Test
    void refusesWhatCouldBeAHeader() {
        for (String address :
                List.of("a@b.c\r\nBcc: x@y.z", "Ada <a@b.c>", "a@b.c,x@y.z", "a b@c.d", "@")) {
            assertThatThrownBy(() -> schedule("en", address)).hasMessageContaining("no ");
        }
        assertThatThrownBy(() -> schedule("xx", "a@b.c")).hasMessageContaining("is not offered");
    }

    @Test
    void sendsWhatWasMissedOnceAndNothingTwice() {
        store.plan("w-1", Optional.of(uk()));
        Instant threeWeeksLater = Instant.parse("2026-03-24T12:00:00Z");
        assertThat(mails(true).sendDue(threeWeeksLater)).hasSize(1);
        assertThat(mails(true).sendDue(threeWeeksLater)).isEmpty();
        assertThat(mails(true).sendDue(threeWeeksLater.plusSeconds(3600))).isEmpty();
        assertThat(mails(true).sendDue(Instant.parse("2026-03-30T05:00:00Z"))).hasSize(1);
        assertThat(sent).hasSize(2);
    }

    @Test
    void sendsNothingThatWasDueBeforeTheScheduleWasSet() {
        store.plan("w-1", Optional.of(uk()));
        assertThat(mails(true).sendDue(SINCE.plusSeconds(3600))).isEmpty();
    }

    @Test
    void triesAgainOnlyWhatTheServerDidNotTake() {
        store.plan("w-1", Optional.of(uk()));
        Instant now = Instant.parse("2026-03-24T12:00:00Z");
        assertThat(mails(false).sendDue(now))
                .extracting(WeeklyMails.Outcome::fault)
                .containsExactly("MAIL_NOT_TAKEN");
        assertThat(mails(true).sendDue(now)).hasSize(1);
        assertThat(mails(true).sendDue(now)).isEmpty();
    }

    @Test
    void doesNotSendAgainWhatBrokeOffInBetween() {
        store.plan("w-1", Optional.of(uk()));
        Instant now = Instant.parse("2026-03-24T12:00:00Z");
        WeeklyMails breaking =
                new WeeklyMails(
                        store,
                        (workspace, schedule) -> mail(schedule),
                        mail -> {
                            throw new AssertionError("the power went");
                        });
        assertThatThrownBy(() -> breaking.sendDue(now)).hasMessage("the power went");
        assertThat(mails(true).sendDue(now)).isEmpty();
    }

    @Test
    void sendsTheOthersWhatOneFaultKeepsFromOne() {
        for (String workspace : List.of("w-1", "w-2", "w-3")) {
            store.plan(workspace, Optional.of(uk()));
        }
        Instant now = Instant.parse("2026-03-24T12:00:00Z");
        WeeklyMails faulty =
                new WeeklyMails(
                        store,
                        (workspace, schedule) -> {
                            if (workspace.equals("w-1")) {
                                throw new IllegalStateException("no sheet");
                            }
                            return new Mail(List.of(workspace), "subject", "text", "html");
                        },
                        mail -> {
                            if (mail.recipients().contains("w-2")) {
                                throw new UnsupportedOperationException("no address");
                            }
                            return sent.add(mail);
                        });
        assertThat(faulty.sendDue(now))
                .extracting(WeeklyMails.Outcome::fault)
                .containsExactly("IllegalStateException", "UnsupportedOperationException", null);
        assertThat(sent).hasSize(1);
        assertThat(mails(true).sendDue(now))
                .as("what was not taken is tried again")
                .extracting(WeeklyMails.Outcome::workspace)
                .containsExactly("w-1", "w-2");
    }

    @Test
    void takesDotsOnlyBetweenOtherCharacters() {
        for (String address : List.of("a..b@x", ".a@x", "a.@x", "a@.x", "a@x.", "a@x..y")) {
            assertThatThrownBy(() -> schedule("en", address))
                    .hasMessage(
                            "recipient \"%s\" is no plain address. Give one such as"
                                    + " ada@example.org.",
                            address);
        }
        assertThat(schedule("en", "a.b-c+d@mail.example.org").recipients()).hasSize(1);
        assertThatThrownBy(() -> schedule("en", "a".repeat(65) + "@x")).hasMessageContaining("no");
    }

    private WeeklyMails mails(boolean taken) {
        return new WeeklyMails(
                store,
                (workspace, schedule) -> mail(schedule),
                mail -> {
                    if (taken) {
                        sent.add(mail);
                    }
                    return taken;
                });
    }

    private static Mail mail(Schedule schedule) {
        return new Mail(schedule.recipients(), "subject", "text", "<p>html</p>");
    }

    private static Schedule uk() {
        return schedule("uk", "ada@example.org");
    }

    private static Schedule schedule(String language, String recipient) {
        return new Schedule(DayOfWeek.MONDAY, 8, RIGA, language, List.of(recipient), SINCE);
    }

    /** Eight weeks from 12 January 2026, each with 20 customers more; all buy in the last one. */
    private static JourneyIndex index() {
        IndexBuilder builder = new IndexBuilder(List.of());
        long monday = Instant.parse("2026-01-12T00:00:00Z").toEpochMilli();
        long week = 7L * 24 * 3600 * 1000;
        for (int w = 0; w < 8; w++) {
            for (int c = 1; c <= Math.max(1, 20 * w); c++) {
                builder.accept(Event.of("c" + c, monday + w * week, "visit"));
                if (w == 7 || c % 2 == 0) {
                    builder.accept(Event.of("c" + c, monday + w * week + 60_000, "buy"));
                }
            }
        }
        builder.accept(Event.of("late", monday + 8 * week, "visit"));
        return builder.build();
    }
}
