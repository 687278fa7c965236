package dev.waymark.app.pulls;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.pulls.settings.DatabaseSettings;
import dev.waymark.app.pulls.settings.KafkaSettings;
import dev.waymark.app.pulls.settings.PullSettings;
import dev.waymark.app.sources.Source;
import dev.waymark.formats.tracking.mapped.JsonMapping;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * A source that Waymark reads by itself.
 *
 * @param source its name, whether it is on, and what it brought
 * @param settings what is read
 * @param mapping which columns or members say what; null for files and CloudEvents, which say it
 *     themselves
 * @param every how long it waits between two runs, from 1 second to 7 days
 * @param state how far it has come
 * @param edition how often it was edited, from 0
 */
public record Pull(
        Source source,
        PullSettings settings,
        @Nullable JsonMapping mapping,
        Duration every,
        PullState state,
        long edition) {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofDays(7);

    public Pull {
        require(
                every.compareTo(LEAST) >= 0 && every.compareTo(MOST) <= 0,
                "the schedule \"every %d s\" must be from 1 s to 7 days.",
                every.toSeconds());
        boolean needed =
                settings instanceof DatabaseSettings
                        || settings instanceof KafkaSettings kafka && !kafka.isCloudEvents();
        require(
                !needed || mapping != null,
                "the source has no mapping. Choose in an example what is the customer and what the"
                        + " type.");
    }

    /** A pull that was not edited yet. */
    Pull(
            Source source,
            PullSettings settings,
            @Nullable JsonMapping mapping,
            Duration every,
            PullState state) {
        this(source, settings, mapping, every, state, 0);
    }
}
