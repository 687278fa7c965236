package dev.waymark.app.catalog;

import dev.waymark.app.sources.Source;
import dev.waymark.app.sources.SourceCounts;
import dev.waymark.app.sources.flaws.FlawCounts;
import dev.waymark.app.sources.flaws.FlawEntry;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was wrong with what was sent, whether it is in the log or not.
 *
 * @param refused messages that were not taken; null if not known
 * @param duplicates that the log held already; null if not known
 * @param flaws why they were refused, which adds up; then what was wrong with those that were taken
 */
public record SentFlaws(
        @Nullable Long refused, @Nullable Long duplicates, List<CatalogFlaw> flaws) {
    public SentFlaws {
        flaws = List.copyOf(flaws);
    }

    /** What these sources sent. O(sources × reasons). */
    public static SentFlaws of(List<Source> sources) {
        SourceCounts all =
                sources.stream().map(Source::counts).reduce(SourceCounts.NONE, SourceCounts::plus);
        return new SentFlaws(
                all.refused(),
                all.duplicates(),
                FlawEntry.of(all.flaws(), all.refused()).stream()
                        .map(entry -> flaw(entry, sources))
                        .toList());
    }

    /** What was wrong with rows of files; of their duplicates nothing is known. */
    public static SentFlaws ofRows(long rejected) {
        return new SentFlaws(
                rejected,
                null,
                FlawEntry.of(FlawCounts.of(FlawCounts.ROW, rejected), rejected).stream()
                        .map(entry -> flaw(entry, List.of()))
                        .toList());
    }

    private static CatalogFlaw flaw(FlawEntry entry, List<Source> sources) {
        List<CatalogFlaw.FlawSource> parts = new ArrayList<>();
        for (Source source : sources) {
            SourceCounts counts = source.counts();
            FlawEntry.of(counts.flaws(), counts.refused()).stream()
                    .filter(it -> it.reason().equals(entry.reason()))
                    .filter(it -> it.taken() == entry.taken())
                    .map(
                            it ->
                                    new CatalogFlaw.FlawSource(
                                            source.id(), source.name(), it.messages()))
                    .forEach(parts::add);
        }
        parts.sort(
                Comparator.comparingLong(CatalogFlaw.FlawSource::messages)
                        .reversed()
                        .thenComparing(CatalogFlaw.FlawSource::name));
        return new CatalogFlaw(
                entry.reason(), entry.taken(), entry.messages(), entry.codes(), parts);
    }
}
