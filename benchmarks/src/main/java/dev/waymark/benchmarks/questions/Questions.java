package dev.waymark.benchmarks.questions;

import dev.waymark.engine.time.TimeRange;
import dev.waymark.engine.variants.Variants;
import dev.waymark.engine.variants.VariantsKernel;

import java.util.List;

/**
 * The questions that are compared. Our kernels answer more than the SQL asks; only what both say is
 * compared.
 */
public final class Questions {
    private static final int LISTED_VARIANTS = 100;

    private Questions() {}

    /** All of them, in the order of their numbers. */
    public static List<Question<?>> all() {
        return List.of(
                FunnelQuestion.common(),
                FunnelQuestion.rare(),
                ProcessMapQuestions.whole(),
                ProcessMapQuestions.medians(),
                ProcessMapQuestions.means(),
                variants(),
                PathsQuestion.ask(),
                RetentionQuestion.ask(),
                WaitsQuestion.ask(),
                ChannelsQuestion.ask(),
                AttributionQuestion.ask(),
                ProcessMapQuestions.segment());
    }

    private static Question<Variants> variants() {
        String top =
                "SELECT path, count(*) AS n FROM %s GROUP BY path ORDER BY n DESC, path LIMIT "
                        + LISTED_VARIANTS;
        String lists = "(SELECT list(type ORDER BY time) AS path FROM events GROUP BY customer)";
        String texts =
                "(SELECT string_agg(type, ' ' ORDER BY time) AS path FROM events GROUP BY"
                        + " customer)";
        return Question.of(
                        "Q3 variants",
                        new VariantsKernel(TimeRange.ALL, LISTED_VARIANTS),
                        found ->
                                found.variants().stream()
                                        .map(
                                                variant ->
                                                        List.of(
                                                                String.join(" ", variant.path()),
                                                                Cells.text(variant.customers())))
                                        .toList(),
                        List.of(top.formatted(lists), top.formatted(texts)),
                        List.of(top.formatted("journeys"), top.formatted("journey_texts")))
                .clickHouse(List.of(ClickHouseSql.variants(LISTED_VARIANTS)));
    }
}
