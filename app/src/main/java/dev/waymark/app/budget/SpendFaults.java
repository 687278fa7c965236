package dev.waymark.app.budget;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.table.FaultList;
import dev.waymark.formats.table.TableName;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gathers entries of spend, and everything that is wrong with them. */
final class SpendFaults {
    private final Map<Key, Double> sums = new HashMap<>();
    private final Set<YearMonth> months = new HashSet<>();
    private final Set<String> channels = new HashSet<>();
    private final FaultList faults;

    /** Notes faults in a list. */
    SpendFaults(FaultList faults) {
        this.faults = faults;
    }

    private record Key(YearMonth month, String channel) {}

    /** Says of a column's value in one entry what it must be. */
    @FunctionalInterface
    interface Place {
        JourneyException fault(String column, String expected);
    }

    /**
     * Takes an entry; those of the same channel and month are added up.
     *
     * @param amount null if there is none
     */
    void add(String channel, String month, @Nullable Double amount, Place place) {
        boolean named = Spend.isChannel(channel);
        if (!named) {
            faults.note(
                    () ->
                            place.fault(
                                    "channel",
                                    "a channel's name of 1 to %d characters"
                                            .formatted(Spend.LONGEST_CHANNEL)));
        }
        YearMonth when = month(month);
        if (when == null) {
            faults.note(() -> place.fault("month", "a month %s".formatted(Spend.MONTHS)));
        }
        if (amount == null || !Spend.isAmount(amount)) {
            faults.note(() -> place.fault("spend", "a number %s".formatted(Spend.AMOUNTS)));
        } else if (named && when != null) {
            months.add(when);
            channels.add(channel);
            if (months.size() <= Spend.MOST_MONTHS && channels.size() <= Spend.MOST_CHANNELS) {
                sums.merge(new Key(when, channel), amount, Double::sum);
            }
        }
    }

    private static @Nullable YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            return Spend.isMonth(month) ? month : null;
        } catch (DateTimeException e) {
            return null; // told with its place by whoever asks
        }
    }

    /**
     * The table.
     *
     * @param name of it, for people
     * @throws JourneyException DATA: the one fault, or WRONG_SPEND with the texts of all, one a
     *     line, or if entries of one channel and month add up to too much, or if it holds no
     *     entries or too many
     */
    Spend done(TableName name) {
        sums.keySet().stream()
                .filter(key -> !Spend.isAmount(sum(key)))
                .sorted(Comparator.comparing(Key::month).thenComparing(Key::channel))
                .forEach(key -> faults.note(() -> tooMuch(name, key)));
        if (faults.isEmpty()
                && (months.isEmpty()
                        || months.size() > Spend.MOST_MONTHS
                        || channels.size() > Spend.MOST_CHANNELS)) {
            throw JourneyException.data(
                    "WRONG_SPEND",
                    "%s holds %d months and %d channels; from 1 to %d months and up to %d"
                            + " channels are taken.",
                    name.atStart(),
                    months.size(),
                    channels.size(),
                    Spend.MOST_MONTHS,
                    Spend.MOST_CHANNELS);
        }
        faults.check("WRONG_SPEND");
        return new Spend(
                sums.entrySet().stream().map(it -> entry(it.getKey(), it.getValue())).toList());
    }

    private double sum(Key key) {
        return sums.getOrDefault(key, 0.0);
    }

    private JourneyException tooMuch(TableName name, Key key) {
        return JourneyException.data(
                "WRONG_SPEND",
                "%s: the rows of channel \"%s\" in %s add up to %s, which must be %s."
                        + " Check these rows.",
                name.atStart(),
                key.channel(),
                key.month(),
                BigDecimal.valueOf(sum(key)).stripTrailingZeros().toPlainString(),
                Spend.AMOUNTS);
    }

    private static Spend.Entry entry(Key key, double amount) {
        return new Spend.Entry(key.channel(), key.month(), amount);
    }
}
