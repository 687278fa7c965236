package dev.waymark.app.attribution;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.options.KnownTypes;
import dev.waymark.app.options.LogOnly;
import dev.waymark.engine.attribution.Attribution;
import dev.waymark.engine.attribution.AttributionComparison;
import dev.waymark.engine.attribution.AttributionKernel;
import dev.waymark.engine.attribution.AttributionModel;
import dev.waymark.engine.attribution.AttributionModel.Shapley;
import dev.waymark.engine.attribution.AttributionRequest;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.time.InstantText;
import dev.waymark.formats.table.TextTable;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Answers questions about attribution. The caller brings the index, with the property {@code value}
 * if the log knows it. Immutable, safe for several threads.
 */
public final class Attributions {
    private static final String ALL = "all";
    private static final String DEFAULT_MODEL = "linear";

    private final LocalDriver driver;

    /** Attributions that run on a driver. */
    public Attributions(LocalDriver driver) {
        this.driver = driver;
    }

    /**
     * All models that were asked for, over a log.
     *
     * @param zone of times that name none
     * @throws JourneyException USER if an option is wrong
     */
    public AttributionComparison compare(
            AttributionOptions options, JourneyIndex index, ZoneId zone, CancelSignal cancel) {
        List<String> conversion = requireNonNullElse(options.conversion(), List.of());
        AttributionRequest request =
                new AttributionRequest(
                        conversion,
                        duration(
                                "lookback",
                                options.lookback(),
                                AttributionRequest.DEFAULT_LOOKBACK),
                        by(options.by()),
                        models(options, true),
                        false,
                        InstantText.range(options.since(), options.until(), zone));
        KnownTypes.check("conversion", conversion, index);
        return driver.run(new AttributionKernel(request), index, cancel);
    }

    /**
     * All models that were asked for, over a table of paths; {@code all} leaves out time-decay.
     *
     * @throws JourneyException USER if an option is wrong, or about a log; DATA if it is no such
     *     table
     */
    public AttributionComparison compare(AttributionOptions options, TextTable table) {
        List<AttributionModel> models = models(options, false);
        new LogOnly("a table of paths")
                .option("conversion", options.conversion())
                .option("lookback", options.lookback())
                .option("by", options.by())
                .option("half-life", options.halfLife())
                .option("since", options.since())
                .option("until", options.until())
                .check();
        return PathTables.read(table).attribute(models);
    }

    /**
     * The models that were asked for, in this order.
     *
     * @param withTimes whether {@code all} means time-decay too
     */
    public static List<AttributionModel> models(AttributionOptions options, boolean withTimes) {
        List<String> words = new ArrayList<>();
        for (String text : requireNonNullElse(options.model(), List.<String>of())) {
            words.addAll(Arrays.asList(text.split(",", -1)));
        }
        if (words.isEmpty()) {
            words.add(DEFAULT_MODEL);
        }
        List<AttributionModel> all = all(options);
        List<AttributionModel> chosen = new ArrayList<>();
        for (String word : words) {
            if (word.strip().equals(ALL)) {
                all.stream()
                        .filter(it -> withTimes || !(it instanceof AttributionModel.TimeDecay))
                        .forEach(chosen::add);
            } else {
                chosen.add(model(word.strip(), all));
            }
        }
        return chosen;
    }

    private static AttributionModel model(String word, List<AttributionModel> all) {
        return all.stream()
                .filter(model -> model.text().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                JourneyException.user(
                                        "INVALID_VALUE",
                                        "model \"%s\" must be one of %s, \"all\".",
                                        word,
                                        all.stream()
                                                .map(model -> "\"" + model.text() + "\"")
                                                .collect(Collectors.joining(", "))));
    }

    private static List<AttributionModel> all(AttributionOptions options) {
        return List.of(
                new AttributionModel.First(),
                new AttributionModel.Last(),
                new AttributionModel.Linear(),
                new AttributionModel.Position(),
                new AttributionModel.TimeDecay(
                        duration(
                                "half-life",
                                options.halfLife(),
                                AttributionModel.TimeDecay.DEFAULT_HALF_LIFE)),
                new AttributionModel.Markov(requireNonNullElse(options.order(), 1)),
                new Shapley(worth(options.worth())));
    }

    private static Shapley.Worth worth(@Nullable String text) {
        if (text == null) {
            return Shapley.Worth.CONVERSIONS;
        }
        return Arrays.stream(Shapley.Worth.values())
                .filter(worth -> worth.text().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                JourneyException.user(
                                        "INVALID_VALUE",
                                        "worth \"%s\" must be \"conversions\" or \"rate\".",
                                        text));
    }

    /** What touches are named by; by channel if nothing is said. */
    public static AttributionRequest.TouchKind by(@Nullable String text) {
        if (text == null) {
            return AttributionRequest.TouchKind.CHANNEL;
        }
        return Arrays.stream(AttributionRequest.TouchKind.values())
                .filter(kind -> kind.text().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                JourneyException.user(
                                        "INVALID_VALUE",
                                        "by \"%s\" must be \"channel\" or \"type\".",
                                        text));
    }

    /** A duration as text, or what holds if there is none. */
    public static Duration duration(String name, @Nullable String text, Duration otherwise) {
        return text == null ? otherwise : DurationText.parse(name, text, otherwise);
    }

    /** The one model of a comparison, or the comparison itself: what JSON carries. */
    public static Object singleOrAll(AttributionComparison comparison) {
        List<Attribution> models = comparison.models();
        return models.size() == 1 ? models.getFirst() : comparison;
    }
}
