package dev.waymark.app.weekly;

import dev.waymark.app.mail.MailTexts;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.predicate.EventPredicate.AnyEvent;
import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.trends.Metric;
import dev.waymark.engine.trends.MetricText;

import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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
            case Metric.Wait(var from, var to, var within) ->
                    say(
                            "names.waitWithin",
                            Map.of(
                                    "steps",
                                    steps(List.of(from, to)),
                                    "within",
                                    DurationText.format(within)));
        };
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
