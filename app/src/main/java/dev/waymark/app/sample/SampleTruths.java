package dev.waymark.app.sample;

import dev.waymark.engine.log.Event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How large each planted effect is: the log as it is against the same log with that one truth
 * switched off, all other chances kept. So the difference is the effect itself, customer by
 * customer, and no sampling error.
 */
public final class SampleTruths {
    private SampleTruths() {}

    /**
     * The size of every planted effect, two or more measures a truth. Cost: the log is made once
     * for each truth, and once with all.
     *
     * @param settings which log; {@link SampleSettings#planted()} is taken as true
     */
    public static List<TruthSize> sizes(SampleSettings settings) {
        Counts all = count(settings, EnumSet.allOf(Truth.class));
        List<TruthSize> sizes = new ArrayList<>();
        for (Truth truth : Truth.values()) {
            Counts without = count(settings, EnumSet.complementOf(EnumSet.of(truth)));
            for (Measure measure : measures(truth)) {
                sizes.add(
                        new TruthSize(truth, measure.text(), measure.of(all), measure.of(without)));
            }
        }
        return sizes;
    }

    /** The sizes as a table in Markdown. */
    public static String table(SampleSettings settings) {
        StringBuilder table =
                new StringBuilder(
                        "| Truth | What is counted | With it | Without it | Difference |\n"
                                + "|---|---|--:|--:|--:|\n");
        for (TruthSize size : sizes(settings)) {
            table.append(
                    String.format(
                            Locale.ROOT,
                            "| %s | %s | %,d | %,d | %+,d |%n".replace("%n", "\n"),
                            size.truth().text(),
                            size.measure(),
                            size.with(),
                            size.without(),
                            size.difference()));
        }
        return table.toString();
    }

    private static List<Measure> measures(Truth truth) {
        Measure purchases = customers("purchase");
        Measure returns = customers("return visit");
        return switch (truth) {
            case SLOW_QUOTE -> List.of(purchases, returns);
            case MONDAY_CHAT -> List.of(customers("chat abandoned"), purchases);
            case UNANSWERED_EMAIL -> List.of(events("support call"), returns);
            case MOBILE_CHECKOUT -> List.of(events("payment failed"), purchases);
            case THANK_YOU_CARD -> List.of(returns, customers("repeat purchase"));
            case SUMMER_CHANGE ->
                    List.of(
                            events("store visit"),
                            new Measure(
                                    "visits and product views in the app",
                                    true,
                                    event ->
                                            "app".equals(event.channel())
                                                    && (event.type().equals("site visit")
                                                            || event.type()
                                                                    .equals("product view"))));
        };
    }

    private static Measure customers(String type) {
        return new Measure(
                "customers with `" + type + "`", false, event -> event.type().equals(type));
    }

    private static Measure events(String type) {
        return new Measure("events `" + type + "`", true, event -> event.type().equals(type));
    }

    private static Counts count(SampleSettings settings, Set<Truth> truths) {
        List<Event> events = new ArrayList<>();
        SampleLog.generate(settings, truths, events::add);
        return new Counts(events);
    }

    private record Counts(List<Event> events) {}

    private record Measure(String text, boolean isOfEvents, Predicate<Event> counts) {
        long of(Counts log) {
            if (isOfEvents) {
                return log.events().stream().filter(counts).count();
            }
            Set<String> customers = new HashSet<>();
            for (Event event : log.events()) {
                if (counts.test(event)) {
                    customers.add(event.customer());
                }
            }
            return customers.size();
        }
    }
}
