package dev.waymark.app.expiry;

import static dev.waymark.engine.fault.JourneyException.require;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long the events of a type are kept.
 *
 * @param type its name as it arrives; {@value #ALL} for every type without a period of its own
 * @param days from the event's time, 1 to 36,500
 */
public record ExpiryPeriod(String type, int days) {
    /** Stands for every type that has no period of its own. */
    public static final String ALL = "*";

    private static final int MOST = 36_500;
    private static final int LONGEST = 1_000;

    public ExpiryPeriod {
        require(
                !type.isBlank() && type.length() <= LONGEST,
                "type needs a name of 1 to %d characters.",
                LONGEST);
        require(
                1 <= days && days <= MOST,
                "days (%d) of \"%s\" must be from 1 to %d. Take the period away to keep events for"
                        + " ever.",
                days,
                type,
                MOST);
    }

    /**
     * How many days each of some types is kept; those that are kept for ever are absent.
     *
     * @param periods of one workspace
     */
    public static Map<String, Integer> days(List<ExpiryPeriod> periods, Collection<String> types) {
        Map<String, Integer> given = new TreeMap<>();
        periods.forEach(it -> given.put(it.type(), it.days()));
        Integer others = given.get(ALL);
        Map<String, Integer> days = new TreeMap<>();
        for (String type : types) {
            Integer own = given.getOrDefault(type, others);
            if (own != null) {
                days.put(type, own);
            }
        }
        return days;
    }
}
