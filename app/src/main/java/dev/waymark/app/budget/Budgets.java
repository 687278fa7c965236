package dev.waymark.app.budget;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.attribution.Attributions;
import dev.waymark.app.clv.LifetimeValues;
import dev.waymark.app.options.KnownTypes;
import dev.waymark.app.options.NearestNames;
import dev.waymark.engine.attribution.Attribution;
import dev.waymark.engine.attribution.AttributionKernel;
import dev.waymark.engine.attribution.AttributionModel;
import dev.waymark.engine.attribution.AttributionRequest;
import dev.waymark.engine.budget.BudgetReport;
import dev.waymark.engine.budget.Economics;
import dev.waymark.engine.budget.MonthlyChannel;
import dev.waymark.engine.budget.Planner;
import dev.waymark.engine.budget.ReferralKernel;
import dev.waymark.engine.clv.Clv;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.fault.Refusal;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.time.InstantText;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Brings spend and a log together. The caller brings the index, with the property {@code value} if
 * the log knows it. Immutable, safe for several threads.
 *
 * <p>Cost: two passes for each month with spend, and one lifetime value.
 */
public final class Budgets {
    private final LocalDriver driver;

    /** Reports whose passes run on a driver. */
    public Budgets(LocalDriver driver) {
        this.driver = driver;
    }

    /**
     * What channels cost and bring, and how the budget could be spread.
     *
     * @param spend of which the months count that lie in the options' range as a whole, and not
     *     before or after the log; a channel that the log does not know has no conversions, and is
     *     told where the curves are
     * @param zone whose calendar months count
     * @throws JourneyException USER if an option is wrong, NO_MONTHS if no month lies in the range;
     *     DATA if a plan cannot be made
     */
    public BudgetReport report(
            BudgetOptions options,
            Spend spend,
            JourneyIndex index,
            ZoneId zone,
            CancelSignal cancel) {
        List<String> conversion = requireNonNullElse(options.conversion(), List.of());
        AttributionModel model = Attributions.models(options.attribution(), true).getFirst();
        SortedMap<YearMonth, Map<String, Double>> spent = spent(options, spend, index, zone);
        Duration lookback =
                Attributions.duration(
                        "lookback", options.lookback(), AttributionRequest.DEFAULT_LOOKBACK);
        List<MonthlyChannel> months = new ArrayList<>();
        spent.forEach(
                (month, byChannel) -> {
                    TimeRange range = range(month, zone);
                    List<Attribution> both = new ArrayList<>();
                    for (boolean firstOnly : new boolean[] {false, true}) {
                        AttributionRequest request =
                                new AttributionRequest(
                                        conversion,
                                        lookback,
                                        Attributions.by(options.by()),
                                        List.of(model),
                                        firstOnly,
                                        range);
                        KnownTypes.check("conversion", conversion, index);
                        both.add(
                                driver.run(new AttributionKernel(request), index, cancel)
                                        .models()
                                        .getFirst());
                    }
                    byChannel.forEach(
                            (channel, money) ->
                                    months.add(
                                            monthly(
                                                    month,
                                                    channel,
                                                    money,
                                                    both.getFirst(),
                                                    both.getLast())));
                });
        TimeRange whole =
                new TimeRange(
                        range(spent.firstKey(), zone).since(),
                        range(spent.lastKey(), zone).until());
        NewCustomer newCustomer = newCustomer(options, index, zone, cancel);
        Economics economics =
                new Economics(requireNonNullElse(options.margin(), 1.0), newCustomer.value());
        List<BudgetReport.Channel> channels = economics.channels(months);
        List<String> names = channels.stream().map(BudgetReport.Channel::channel).toList();
        Planner planner =
                new Planner(months, names, unknown(names, Attributions.by(options.by()), index));
        Double budget = options.budget();
        return new BudgetReport(
                definition(model, lookback),
                List.copyOf(spent.keySet()),
                channels,
                economics.total(months),
                newCustomer.value(),
                newCustomer.reason(),
                newCustomer.code(),
                referrals(options.referral(), whole, index, cancel),
                planner.curves(),
                budget == null ? null : planner.plan(budget));
    }

    /** Why channels that the log does not know have no curve. */
    private static Map<String, Refusal> unknown(
            List<String> channels, AttributionRequest.TouchKind by, JourneyIndex index) {
        Dictionary touches =
                by == AttributionRequest.TouchKind.CHANNEL ? index.channels() : index.types();
        List<String> known = touches.names().stream().filter(name -> !name.isEmpty()).toList();
        return channels.stream()
                .filter(channel -> touches.code(channel) < 0)
                .collect(
                        Collectors.toMap(
                                channel -> channel,
                                channel ->
                                        new Refusal(
                                                "CURVE_UNKNOWN_CHANNEL",
                                                ("No %s of the log is called \"%s\", so that its"
                                                                + " spend has no conversions. %s")
                                                        .formatted(
                                                                by.text(),
                                                                channel,
                                                                NearestNames.advice(
                                                                        channel, known)))));
    }

    /**
     * The months that lie in the range as a whole, since half a month's conversions pay no whole
     * month, and of which the log can know a day.
     */
    private static SortedMap<YearMonth, Map<String, Double>> spent(
            BudgetOptions options, Spend spend, JourneyIndex index, ZoneId zone) {
        TimeRange wanted = InstantText.range(options.since(), options.until(), zone);
        SortedMap<YearMonth, Map<String, Double>> months = spend.byMonth();
        YearMonth first = month(index.first(), zone, months.firstKey());
        YearMonth last = month(index.last(), zone, months.lastKey());
        String said = "%s to %s".formatted(months.firstKey(), months.lastKey());
        months.keySet()
                .removeIf(
                        month -> {
                            TimeRange whole = range(month, zone);
                            return whole.sinceMillis() < wanted.sinceMillis()
                                    || whole.untilMillis() > wanted.untilMillis()
                                    || month.isBefore(first)
                                    || month.isAfter(last);
                        });
        if (months.isEmpty()) {
            throw JourneyException.user(
                    "NO_MONTHS",
                    "no month of the table of spend (%s) lies wholly in the time range and in the"
                            + " log (%s to %s). Widen the range to whole months, from the first day"
                            + " of one to the first day of another, or give spend of the log's"
                            + " months.",
                    said,
                    first,
                    last);
        }
        return months;
    }

    private static YearMonth month(Optional<Instant> time, ZoneId zone, YearMonth otherwise) {
        return time.map(it -> YearMonth.from(it.atZone(zone))).orElse(otherwise);
    }

    private static TimeRange range(YearMonth month, ZoneId zone) {
        return new TimeRange(
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    private static MonthlyChannel monthly(
            YearMonth month, String channel, double spend, Attribution all, Attribution first) {
        Attribution.Channel its = find(all, channel);
        Attribution.Channel ofNew = find(first, channel);
        return new MonthlyChannel(
                channel,
                month,
                spend,
                its == null ? 0 : its.conversions(),
                its == null ? (all.value() == null ? null : 0.0) : its.value(),
                ofNew == null ? 0 : ofNew.conversions());
    }

    private static Attribution.@Nullable Channel find(Attribution attribution, String channel) {
        return attribution.channels().stream()
                .filter(it -> it.channel().equals(channel))
                .findFirst()
                .orElse(null);
    }

    private BudgetReport.@Nullable Referrals referrals(
            @Nullable String type, TimeRange range, JourneyIndex index, CancelSignal cancel) {
        if (type == null) {
            return null;
        }
        KnownTypes.check("referral", List.of(type), index);
        return driver.run(new ReferralKernel(type, range), index, cancel);
    }

    private NewCustomer newCustomer(
            BudgetOptions options, JourneyIndex index, ZoneId zone, CancelSignal cancel) {
        Clv clv;
        try {
            clv = new LifetimeValues(driver).estimate(options.clv(), index, zone, cancel);
        } catch (JourneyException fault) {
            if (fault.kind() != FaultKind.DATA) {
                throw fault;
            }
            return new NewCustomer(null, fault.getMessage(), fault.code());
        }
        if (!clv.convergence().converged()) {
            return new NewCustomer(
                    null,
                    "The model of purchases did not settle. " + clv.convergence().reason(),
                    clv.convergence().reasonCode());
        }
        return new NewCustomer(clv.newCustomer().value(), clv.noSpending(), clv.noSpendingCode());
    }

    private static String definition(AttributionModel model, Duration lookback) {
        return ("Spend and conversions of the same calendar month, of months that lie wholly in the"
                    + " time range, and neither before nor after the log; effects in later months"
                    + " are not seen. Touches of the %s before a conversion count. %s CAC = spend ÷"
                    + " first conversions attributed to the channel; ROMI = (value × margin −"
                    + " spend) ÷ spend. Attribution shows what went together, not what spend"
                    + " caused: test a plan before you trust it.")
                .formatted(DurationText.format(lookback), model.sentence());
    }

    /** What a new customer is worth, or why that is not known. */
    private record NewCustomer(
            @Nullable Double value, @Nullable String reason, @Nullable String code) {}
}
