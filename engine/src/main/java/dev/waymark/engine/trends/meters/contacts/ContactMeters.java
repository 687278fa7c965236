package dev.waymark.engine.trends.meters.contacts;

import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.predicate.EventPredicate;
import dev.waymark.engine.trends.meters.Meter;
import dev.waymark.engine.trends.meters.MeterSetting;
import dev.waymark.engine.trends.metrics.ContactMetric;

import org.jspecify.annotations.Nullable;

/** Meters of customers who turn to us. */
public final class ContactMeters {
    private static final CodedPredicate NEVER = (journey, place) -> false;

    private ContactMeters() {}

    /** The meter of a metric that leaves nothing to be guessed. */
    public static Meter of(ContactMetric metric, MeterSetting setting) {
        return switch (metric) {
            case ContactMetric.RepeatContact repeats -> repeats(repeats, setting, setting.size());
            case ContactMetric.LostHandOffs(var contacts, var resolving, var topic, var window) ->
                    new RepeatContactMeter(
                            coded(contacts, setting),
                            coded(resolving, setting),
                            new Topics(topic, setting),
                            window.toMillis(),
                            true,
                            setting.size());
            case ContactMetric.ContactsPerResolution(var contacts, var resolving, var topic) ->
                    new ResolutionMeter(
                            coded(contacts, setting),
                            coded(resolving, setting),
                            new Topics(topic, setting),
                            null,
                            setting.size());
            case ContactMetric.SelfServiceShare(
                            var contacts,
                            var resolving,
                            var topic,
                            var alone) ->
                    new ResolutionMeter(
                            coded(contacts, setting),
                            coded(resolving, setting),
                            new Topics(topic, setting),
                            coded(alone, setting),
                            setting.size());
            case ContactMetric.Abandonment(var requests, var answered, var abandoned) ->
                    new AbandonmentMeter(
                            coded(requests, setting),
                            coded(answered, setting),
                            coded(abandoned, setting),
                            setting);
        };
    }

    /** The meter of repeat contacts over a number of periods. */
    static RepeatContactMeter repeats(
            ContactMetric.RepeatContact metric, MeterSetting setting, int periods) {
        return new RepeatContactMeter(
                coded(metric.contacts(), setting),
                NEVER,
                new Topics(metric.topic(), setting),
                metric.window().toMillis(),
                false,
                periods);
    }

    private static CodedPredicate coded(@Nullable EventPredicate event, MeterSetting setting) {
        return event == null ? NEVER : setting.coded(event);
    }
}
