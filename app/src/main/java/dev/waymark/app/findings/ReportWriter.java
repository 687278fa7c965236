package dev.waymark.app.findings;

import static java.util.Objects.requireNonNull;

import dev.waymark.app.findings.FindingReport.Estimate;
import dev.waymark.app.findings.FindingReport.Finding;
import dev.waymark.engine.findings.Effect;
import dev.waymark.engine.findings.FindingScope;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.statistics.Interval;
import dev.waymark.engine.trends.changes.Changes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts causes into a report: sized and ranked. */
final class ReportWriter {
    private static final double MILLIS_A_MONTH = 30.44 * 86_400_000.0;
    private static final double VERY_SURE = 1e-6;
    private static final double SURE = 1e-3;

    private final FindingScope scope;
    private final double months;

    ReportWriter(FindingScope scope, JourneyIndex index) {
        this.scope = scope;
        this.months = Math.max(1 / 30.44, months(scope, index));
    }

    private static double months(FindingScope scope, JourneyIndex index) {
        Instant first = index.first().orElse(Instant.EPOCH);
        Instant last = index.last().orElse(Instant.EPOCH);
        Instant since = scope.range().since();
        Instant until = scope.range().until();
        Instant from = since == null || since.isBefore(first) ? first : since;
        Instant to = until == null || until.isAfter(last) ? last : until;
        return Math.max(0, Duration.between(from, to).toMillis()) / MILLIS_A_MONTH;
    }

    FindingReport write(
            List<Candidate> causes,
            List<List<Changes.Change>> changes,
            boolean isGuess,
            int tests,
            double significance,
            double least) {
        List<Finding> findings = new ArrayList<>();
        causes.forEach(cause -> findings.add(finding(cause)));
        changes.forEach(same -> findings.add(finding(same)));
        findings.sort(
                Comparator.comparing((Finding it) -> it.size().of().equals("moved"))
                        .thenComparingDouble(it -> -weight(it.size()))
                        .thenComparing(Finding::id));
        return new FindingReport(
                FindingWords.definition(scope.goals(), isGuess, tests, significance, least),
                scope.goals(),
                isGuess,
                tests,
                significance,
                least,
                months,
                findings);
    }

    private static double weight(FindingReport.Size size) {
        Estimate value = size.value();
        return value == null ? size.total().amount() : value.amount();
    }

    private Finding finding(Candidate cause) {
        String id = FindingWords.id(cause);
        Effect effect = Effect.of(requireNonNull(cause.counts), id.hashCode());
        boolean isWon = cause.kind == FindingKind.DELIGHT;
        Estimate total = estimate(effect.more(), effect.interval(), isWon);
        Double value = effect.value();
        Interval valueInterval = effect.valueInterval();
        return new Finding(
                id,
                cause.kind.toString(),
                cause.exposure.at(),
                null,
                FindingWords.text(cause),
                FindingWords.about(cause),
                new FindingReport.Evidence(
                        effect.exposed(),
                        effect.peers(),
                        isWon ? effect.exposedShare() : 1 - effect.exposedShare(),
                        isWon ? effect.peersShare() : 1 - effect.peersShare(),
                        cause.p,
                        cause.corrected),
                new FindingReport.Size(
                        isWon ? "won" : "lost",
                        total,
                        total.per(months),
                        effect.exposed() / months,
                        value == null || valueInterval == null
                                ? null
                                : estimate(value, valueInterval, isWon)),
                confidence(cause.corrected, total),
                cause.alsoSeen.stream().map(FindingWords::seen).toList());
    }

    /** Won as it is; lost with the sign turned. */
    private static Estimate estimate(double more, Interval interval, boolean isWon) {
        return isWon
                ? new Estimate(more, interval.low(), interval.high())
                : new Estimate(-more, -interval.high(), -interval.low());
    }

    private Finding finding(List<Changes.Change> same) {
        Changes.Change first = same.getFirst();
        double sign = Math.signum(first.difference());
        double low = Math.min(sign * first.low(), sign * first.high()) * first.nAfter();
        double high = Math.max(sign * first.low(), sign * first.high()) * first.nAfter();
        Estimate total = new Estimate(first.moved(), low, high);
        return new Finding(
                FindingWords.id(first),
                FindingKind.CHANGE.toString(),
                first.type(),
                null,
                FindingWords.text(first),
                FindingWords.about(first),
                new FindingReport.Evidence(
                        first.nAfter(),
                        first.nBefore(),
                        first.after(),
                        first.before(),
                        first.p(),
                        first.p()),
                new FindingReport.Size(
                        "moved", total, total.per(months), first.nAfter() / months, null),
                confidence(first.p(), total),
                same.stream().skip(1).map(FindingWords::seen).toList());
    }

    private static String confidence(double corrected, Estimate total) {
        if (corrected < VERY_SURE && total.low() > total.amount() / 2) {
            return "strong";
        }
        return corrected < SURE && total.low() > total.amount() / 4 ? "good" : "fair";
    }
}
