package dev.waymark.engine.budget;

import static dev.waymark.engine.fault.JourneyException.require;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Brings the months of channels together. */
public final class Economics {
    private final double margin;
    private final @Nullable Double newCustomerValue;

    /**
     * Ratios over a margin.
     *
     * @param margin share of a value that is left after the cost of what was sold, above 0 up to 1
     * @param newCustomerValue null if not known
     */
    public Economics(double margin, @Nullable Double newCustomerValue) {
        require(
                0 < margin && margin <= 1,
                "margin (%s) must be above 0 and at most 1. Give 1 if values are margins already.",
                margin);
        this.margin = margin;
        this.newCustomerValue = newCustomerValue;
    }

    /** Each channel over all its months, most spend first, ties by name. */
    public List<BudgetReport.Channel> channels(List<MonthlyChannel> months) {
        Map<String, List<MonthlyChannel>> byChannel = new TreeMap<>();
        for (MonthlyChannel month : months) {
            byChannel.computeIfAbsent(month.channel(), name -> new ArrayList<>()).add(month);
        }
        List<BudgetReport.Channel> channels = new ArrayList<>();
        byChannel.forEach((name, its) -> channels.add(sum(name, its)));
        channels.sort(
                Comparator.comparingDouble(BudgetReport.Channel::spend)
                        .reversed()
                        .thenComparing(BudgetReport.Channel::channel));
        return channels;
    }

    /** All channels together. */
    public BudgetReport.Channel total(List<MonthlyChannel> months) {
        return sum("", months);
    }

    private BudgetReport.Channel sum(String name, List<MonthlyChannel> months) {
        double spend = 0;
        double conversions = 0;
        double newCustomers = 0;
        Double value = null;
        for (MonthlyChannel month : months) {
            spend += month.spend();
            conversions += month.conversions();
            newCustomers += month.newCustomers();
            Double more = month.value();
            if (more != null) {
                value = value == null ? more : value + more;
            }
        }
        Double cac = newCustomers > 0 ? spend / newCustomers : null;
        return new BudgetReport.Channel(
                name,
                spend,
                conversions,
                value,
                newCustomers,
                cac,
                value == null || spend == 0 ? null : (value * margin - spend) / spend,
                newCustomerValue == null || cac == null || cac == 0
                        ? null
                        : newCustomerValue * margin / cac);
    }
}
