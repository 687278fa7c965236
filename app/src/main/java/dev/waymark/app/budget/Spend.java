package dev.waymark.app.budget;

import static dev.waymark.engine.fault.JourneyException.require;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each channel cost in each month: at least one entry, of at most {@value #MOST_MONTHS} months
 * and {@value #MOST_CHANNELS} channels.
 *
 * @param entries by month, then by channel; one for each channel and month
 */
public record Spend(List<Entry> entries) {
    /** The most months. */
    public static final int MOST_MONTHS = 120;

    /** The most channels. */
    public static final int MOST_CHANNELS = 500;

    /** The most characters of a channel's name. */
    public static final int LONGEST_CHANNEL = 200;

    /** The most that an entry may say, in units of money. */
    public static final double MOST_AMOUNT = 1e15;

    /** What amounts are taken, for people. */
    static final String AMOUNTS = "from 0 to 10^15";

    /** What months are taken, for people. */
    static final String MONTHS = "from 1970-01 to 2999-12";

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2999;

    public Spend {
        entries =
                entries.stream()
                        .sorted(Comparator.comparing(Entry::month).thenComparing(Entry::channel))
                        .toList();
        Set<YearMonth> months = new HashSet<>();
        Set<String> channels = new HashSet<>();
        Entry before = null;
        for (Entry entry : entries) {
            require(
                    before == null
                            || !before.month().equals(entry.month())
                            || !before.channel().equals(entry.channel()),
                    "channel \"%s\" has two entries for %s. Add them up.",
                    entry.channel(),
                    entry.month());
            months.add(entry.month());
            channels.add(entry.channel());
            before = entry;
        }
        require(
                !months.isEmpty()
                        && months.size() <= MOST_MONTHS
                        && channels.size() <= MOST_CHANNELS,
                "spend holds %d months and %d channels; from 1 to %d months and up to %d channels"
                        + " are taken.",
                months.size(),
                channels.size(),
                MOST_MONTHS,
                MOST_CHANNELS);
    }

    /** How much it says, for people, such as {@code 3 channels, 2026-01 to 2026-12}. */
    public String sentence() {
        long channels = entries.stream().map(Entry::channel).distinct().count();
        return "%d %s, %s to %s"
                .formatted(
                        channels,
                        channels == 1 ? "channel" : "channels",
                        entries.getFirst().month(),
                        entries.getLast().month());
    }

    /** The amounts by channel, of each month. */
    SortedMap<YearMonth, Map<String, Double>> byMonth() {
        SortedMap<YearMonth, Map<String, Double>> months = new TreeMap<>();
        entries.forEach(
                entry ->
                        months.computeIfAbsent(entry.month(), key -> new TreeMap<>())
                                .put(entry.channel(), entry.amount()));
        return months;
    }

    /** Whether a month can be one of a table of spend: of the years 1970 to 2999. */
    static boolean isMonth(YearMonth month) {
        return FIRST_YEAR <= month.getYear() && month.getYear() <= LAST_YEAR;
    }

    /** Whether a number can be an amount: from 0 to {@link #MOST_AMOUNT}. */
    static boolean isAmount(double number) {
        return 0 <= number && number <= MOST_AMOUNT;
    }

    /** Whether a text can name a channel: not blank, at most {@value #LONGEST_CHANNEL} long. */
    static boolean isChannel(String text) {
        return !text.isBlank() && text.length() <= LONGEST_CHANNEL;
    }

    /**
     * What a channel cost in a month.
     *
     * @param channel as the log names it; not blank, at most {@value Spend#LONGEST_CHANNEL}
     *     characters
     * @param month of the years 1970 to 2999
     * @param amount from 0 to 10¹⁵, in the money of the log's values
     */
    public record Entry(String channel, YearMonth month, double amount) {
        public Entry {
            require(
                    isChannel(channel),
                    "channel has %d characters; from 1 to %d are taken.",
                    channel.length(),
                    LONGEST_CHANNEL);
            require(isMonth(month), "month %s must be %s.", month, MONTHS);
            require(isAmount(amount), "amount %s must be %s.", amount, AMOUNTS);
        }
    }
}
