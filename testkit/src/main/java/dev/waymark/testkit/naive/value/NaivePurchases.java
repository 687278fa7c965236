package dev.waymark.testkit.naive.value;

import dev.waymark.testkit.naive.PlainEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The days on which a customer bought, the obvious way.
 *
 * @param days of purchases, in order
 * @param repeatValue what they paid on a day of a repeat purchase, on average over these days; null
 *     if nothing was said
 */
public record NaivePurchases(List<LocalDate> days, @Nullable Double repeatValue) {
    /** The purchases of all customers who bought, by customer. */
    public static Map<String, NaivePurchases> of(
            Map<String, List<PlainEvent>> journeys, Set<String> types, ZoneId zone) {
        Map<String, NaivePurchases> found = new TreeMap<>();
        journeys.forEach(
                (customer, journey) -> {
                    List<PlainEvent> bought =
                            journey.stream().filter(it -> types.contains(it.type())).toList();
                    if (!bought.isEmpty()) {
                        found.put(customer, of(bought, zone));
                    }
                });
        return found;
    }

    private static NaivePurchases of(List<PlainEvent> bought, ZoneId zone) {
        Set<LocalDate> days = new TreeSet<>();
        bought.forEach(event -> days.add(day(event, zone)));
        LocalDate first = days.iterator().next();
        List<Double> paid = new ArrayList<>();
        for (PlainEvent event : bought) {
            Double value = event.value();
            if (value != null && !day(event, zone).equals(first)) {
                paid.add(value);
            }
        }
        OptionalDouble sum = paid.stream().mapToDouble(it -> it).reduce(Double::sum);
        return new NaivePurchases(
                List.copyOf(days),
                sum.isEmpty() ? null : (Double) (sum.getAsDouble() / (days.size() - 1)));
    }

    private static LocalDate day(PlainEvent event, ZoneId zone) {
        return Instant.ofEpochMilli(event.timeMillis()).atZone(zone).toLocalDate();
    }
}
