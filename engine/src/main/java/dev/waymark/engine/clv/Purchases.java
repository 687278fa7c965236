package dev.waymark.engine.clv;

import java.util.List;

/**
 * The purchase histories of all customers who bought at least once.
 *
 * @param histories in the order of the log, or of the table
 * @param unit of their times
 * @param isTable whether somebody counted them in a table; otherwise they are from a log
 */
public record Purchases(List<PurchaseHistory> histories, Unit unit, boolean isTable) {
    public Purchases {
        histories = List.copyOf(histories);
    }

    /** The histories of a log. */
    public Purchases(List<PurchaseHistory> histories, Unit unit) {
        this(histories, unit, false);
    }

    /** A unit of time. */
    public enum Unit {
        /** 24 hours. */
        DAY("day", 1),
        /** Seven days. */
        WEEK("week", 7),
        /** A twelfth of 365.25 days. */
        MONTH("month", 30.4375);

        private final String text;
        private final double days;

        Unit(String text, double days) {
            this.text = text;
            this.days = days;
        }

        /** The word that people choose it by. */
        public String text() {
            return text;
        }

        /** How many days it has. */
        public double days() {
            return days;
        }
    }
}
