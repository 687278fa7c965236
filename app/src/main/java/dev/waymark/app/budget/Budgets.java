package dev.waymark.app.budget;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.attribution.Attributions;
import dev.waymark.app.clv.LifetimeValues;
import dev.waymark.app.options.KnownTypes;
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
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.time.DurationText;
import dev.waymark.engine.time.InstantText;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

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
     * @param spend of which the months count that lie in the options' range as a whole
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
        SortedMap<YearMonth, Map<String, Double>> spent = spent(options, spend, zone);
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
        Planner planner =
                new Planner(months, channels.stream().map(BudgetReport.Channel::channel).toList());
        Double budget = options.budget();
        return new BudgetReport(
                definition(model, lookback),
                List.copyOf(spent.keySet()),
                channels,
                economics.total(months),
                newCustomer.value(),
                newCustomer.reason(),
                referrals(options.referral(), whole, index, cancel),
                planner.curves(),
                budget == null ? null : planner.plan(budget));
    }

    /**
     * The months that lie in the range as a whole: half a month's conversions pay no whole month.
     */
    private static SortedMap<YearMonth, Map<String, Double>> spent(
            BudgetOptions options, Spend spend, ZoneId zone) {
        TimeRange wanted = InstantText.range(options.since(), options.until(), zone);
        SortedMap<YearMonth, Map<String, Double>> months = spend.byMonth();
        String said = "%s to %s".formatted(months.firstKey(), months.lastKey());
        months.keySet()
                .removeIf(
                        month -> {
                            TimeRange whole = range(month, zone);
                            return whole.sinceMillis() < wanted.sinceMillis()
                                    || whole.untilMillis() > wanted.untilMillis();
                        });
        if (months.isEmpty()) {
            throw JourneyException.user(
                    "NO_MONTHS",
                    "no month of the table of spend (%s) lies wholly in the time range. Widen it to"
                            + " whole months, from the first day of one to the first day of"
                            + " another.",
                    said);
        }
        return months;
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
            return new NewCustomer(null, fault.getMessage());
        }
        if (!clv.convergence().converged()) {
            return new NewCustomer(
                    null, "The model of purchases did not settle. " + clv.convergence().reason());
        }
        return new NewCustomer(clv.newCustomer().value(), clv.noSpending());
    }

    private static String definition(AttributionModel model, Duration lookback) {
        return ("Spend and conversions of the same calendar month, of months that lie wholly in the"
                    + " time range; effects in later months are not seen. Touches of the %s before"
                    + " a conversion count. %s CAC = spend ÷ first conversions attributed to the"
                    + " channel; ROMI = (value × margin − spend) ÷ spend. Attribution shows what"
                    + " went together, not what spend caused: test a plan before you trust it.")
                .formatted(DurationText.format(lookback), model.sentence());
    }

    /** What a new customer is worth, or why that is not known. */
    private record NewCustomer(@Nullable Double value, @Nullable String reason) {}
}
