package dev.waymark.app.weekly;

import dev.waymark.app.mail.MailTexts;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.EventPredicate.AnyEvent;
import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.trends.metrics.ActivityMetric;
import dev.waymark.engine.trends.metrics.ContactMetric;
import dev.waymark.engine.trends.metrics.Metric;
import dev.waymark.engine.trends.metrics.MetricText;
import dev.waymark.engine.trends.metrics.ScoreMetric;

import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words and numbers of a mail in one language. */
final class MailWords {
    private static final double HOUR = 3_600;
    private static final double DAY = 86_400;

    private final Locale locale;
    private final MailTexts texts;

    /** The words of a language that a {@link Schedule} offers. */
    MailWords(String language) {
        locale = Locale.forLanguageTag(language);
        texts = new MailTexts(MailWords.class, "mail", language);
    }

    /** A text, with values filled in. */
    String say(String key, Map<String, String> values) {
        return texts.say(key, values);
    }

    String say(String key) {
        return texts.say(key);
    }

    /** What people call a metric. */
    String name(String text) {
        return switch (MetricText.parse(text)) {
            case Metric.Customers(var where) -> counted("customers", where);
            case Metric.NewCustomers() -> say("names.newCustomers");
            case Metric.ReturningCustomers() -> say("names.returningCustomers");
            case Metric.Events(var where) -> counted("events", where);
            case Metric.Value(var where) -> counted("value", where);
            case Metric.EventShare(var where, var among) -> share("eventShare", where, among);
            case Metric.CustomerShare(var where, var among) -> share("customerShare", where, among);
            case Metric.Conversion(var steps, var within) ->
                    say(
                            "names.conversionWithin",
                            Map.of("steps", steps(steps), "within", DurationText.format(within)));
            case Metric.Wait(var statistic, var from, var to, var within) ->
                    say(
                            switch (statistic) {
                                case MEDIAN -> "names.waitWithin";
                                case MEAN -> "names.meanWaitWithin";
                                case P95 -> "names.p95WaitWithin";
                            },
                            Map.of(
                                    "steps",
                                    steps(List.of(from, to)),
                                    "within",
                                    DurationText.format(within)));
            case ScoreMetric(var kind, var where) ->
                    detailed(say("names." + kind.text()), events(where));
            case ActivityMetric activity -> activity(activity);
            case ContactMetric contacts -> contacts(contacts);
        };
    }

    private String activity(ActivityMetric metric) {
        return switch (metric) {
            case ActivityMetric.Churn(var where, var within) ->
                    detailed(say("names.churn"), events(where), time(within));
            case ActivityMetric.Stickiness(var where) ->
                    detailed(say("names.stickiness"), events(where));
            case ActivityMetric.RepeatPurchase(var purchase, var within) ->
                    detailed(say("names.repeatPurchase"), events(purchase), time(within));
            case ActivityMetric.Retention(var start, var comeBack, var after) ->
                    detailed(
                            say("names.retention", Map.of("after", String.valueOf(after))),
                            start instanceof AnyEvent && comeBack instanceof AnyEvent
                                    ? ""
                                    : steps(List.of(start, comeBack)));
        };
    }

    private String contacts(ContactMetric metric) {
        return switch (metric) {
            case ContactMetric.RepeatContact(var contacts, var topic, var window) ->
                    detailed(say("names.repeatContact"), events(contacts), or(topic), time(window));
            case ContactMetric.LostHandOffs(var contacts, var resolving, var topic, var window) ->
                    detailed(
                            say("names.lostHandOffs"),
                            events(contacts),
                            events(resolving),
                            or(topic),
                            time(window));
            case ContactMetric.ContactsPerResolution(var contacts, var resolving, var topic) ->
                    detailed(
                            say("names.contactsPerResolution"),
                            events(contacts),
                            events(resolving),
                            or(topic));
            case ContactMetric.SelfServiceShare(
                            var contacts,
                            var resolving,
                            var topic,
                            var alone) ->
                    detailed(
                            say("names.selfServiceShare"),
                            events(contacts),
                            events(resolving),
                            or(topic),
                            events(alone));
            case ContactMetric.Abandonment(var requests, var answered, var abandoned) ->
                    detailed(
                            say("names.abandonment"),
                            events(requests),
                            events(answered),
                            events(abandoned));
        };
    }

    /** A name, and in brackets what else was said. */
    private static String detailed(String name, String... details) {
        String said =
                Stream.of(details)
                        .filter(detail -> !detail.isEmpty())
                        .collect(Collectors.joining(", "));
        return said.isEmpty() ? name : name + " (" + said + ")";
    }

    private static String events(@Nullable EventPredicate event) {
        return event == null || event instanceof AnyEvent ? "" : event(event);
    }

    private static String time(@Nullable Duration time) {
        return time == null ? "" : DurationText.format(time);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String counted(String kind, EventPredicate where) {
        return where instanceof AnyEvent
                ? say("names." + kind)
                : say("names." + kind + "Where", Map.of("where", event(where)));
    }

    private String share(String kind, EventPredicate where, EventPredicate among) {
        return among instanceof AnyEvent
                ? say("names." + kind, Map.of("where", event(where)))
                : say(
                        "names." + kind + "Among",
                        Map.of("where", event(where), "among", event(among)));
    }

    private static String steps(List<EventPredicate> steps) {
        return steps.stream().map(MailWords::event).collect(Collectors.joining(" → "));
    }

    private static String event(EventPredicate event) {
        return switch (event) {
            case EventPredicate.TypeIs(var types) -> String.join(", ", types);
            case EventPredicate.ChannelIs(var channels) -> String.join(", ", channels);
            case EventPredicate.PropertyIs _,
                    EventPredicate.NumberIs _,
                    EventPredicate.TimeIs _,
                    AnyEvent _,
                    EventPredicate.AllOf _,
                    EventPredicate.AnyOf _,
                    EventPredicate.Not _ ->
                    event.text();
        };
    }

    String day(@Nullable LocalDate day) {
        return day == null
                ? "–"
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(day);
    }

    /** A value in its unit; a dash for none. */
    String number(@Nullable Double value, Metric.Unit unit) {
        return value == null ? "–" : number(value.doubleValue(), unit);
    }

    private String number(double value, Metric.Unit unit) {
        NumberFormat decimal = NumberFormat.getNumberInstance(locale);
        return switch (unit) {
            case CUSTOMERS, EVENTS -> NumberFormat.getIntegerInstance(locale).format(value);
            case VALUE -> decimal.format(value);
            case POINTS, NUMBER -> {
                decimal.setMaximumFractionDigits(1);
                yield decimal.format(value);
            }
            case SHARE -> {
                NumberFormat share = NumberFormat.getPercentInstance(locale);
                share.setMaximumFractionDigits(1);
                yield share.format(value);
            }
            case SECONDS -> {
                decimal.setMaximumFractionDigits(1);
                double size = Math.abs(value);
                yield size >= 2 * DAY
                        ? decimal.format(value / DAY) + " d"
                        : size >= HOUR
                                ? decimal.format(value / HOUR) + " h"
                                : decimal.format(value / 60) + " min";
            }
        };
    }

    /** A difference with its sign; points of per cent for shares. */
    String difference(@Nullable Double value, Metric.Unit unit) {
        if (value == null) {
            return "–";
        }
        String size = number(Math.abs(value), unit);
        return value > 0 ? "+" + size : value < 0 ? "−" + size : size;
    }
}
