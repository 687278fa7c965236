package dev.waymark.maps.evidence;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.maps.part.Evidence;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * How well a statement is backed.
 *
 * <p>The <b>grade</b> is what the evidence calls itself, but a claim that nobody could look up is
 * an assumption: researched needs a source, measured needs a source and one customer or more. An
 * empty cell says nothing, so there is nothing to grade.
 *
 * <p>The <b>strength</b>, 0…1, is a product: how sure the kind is (assumed {@value #ASSUMED},
 * researched {@value #RESEARCHED}, measured 1) × how many customers, n ÷ (n + half), where half is
 * {@value #RESEARCHED_HALF} for research and {@value #MEASURED_HALF} for measurements, and {@value
 * #UNKNOWN} if n is not told × how old, halving every {@value #RESEARCHED_DAYS} days for research
 * and every {@value #MEASURED_DAYS} for measurements, and {@value #UNKNOWN} if the date is not told
 * × agreement, 1 − the part of the scale by which other evidence on the same thing differs.
 *
 * @param kind {@code assumed}, {@code researched} or {@code measured}
 * @param strength from 0, as good as nothing, to 1
 * @param source null if not told
 * @param n customers; null if not counted
 * @param days age in whole days, 0 or more; null if the date is not told
 * @param agreement 0…1; 1 if there is nothing to agree with
 */
public record Grade(
        String kind,
        double strength,
        @Nullable String source,
        @Nullable Long n,
        @Nullable Long days,
        double agreement) {
    /** How sure an assumption is. */
    public static final double ASSUMED = 0.1;

    /** How sure research is at best. */
    public static final double RESEARCHED = 0.7;

    /** So many interviews are half as sure as any number: five find most of what there is. */
    public static final double RESEARCHED_HALF = 5;

    /** So many measured customers are half as sure as any number. */
    public static final double MEASURED_HALF = 30;

    /** In so many days research loses half of its strength. */
    public static final double RESEARCHED_DAYS = 730;

    /** In so many days a measurement loses half of its strength. */
    public static final double MEASURED_DAYS = 365;

    /** What something counts that is not told. */
    public static final double UNKNOWN = 0.5;

    /** What evidence is worth at an instant, if nothing disagrees. */
    public static Grade of(Evidence evidence, Instant now) {
        return of(evidence, now, 1);
    }

    /**
     * What evidence is worth at an instant.
     *
     * @param agreement with other evidence on the same thing, 0…1
     */
    public static Grade of(Evidence evidence, Instant now, double agreement) {
        require(0 <= agreement && agreement <= 1, "agreement (%s) must be from 0 to 1.", agreement);
        Evidence.Kind kind = kind(evidence);
        Instant date = evidence.date();
        Long days = date == null ? null : Math.max(0, Duration.between(date, now).toDays());
        double strength =
                switch (kind) {
                    case ASSUMED -> ASSUMED;
                    case RESEARCHED ->
                            RESEARCHED
                                    * ofMany(evidence.n(), RESEARCHED_HALF)
                                    * ofAge(days, RESEARCHED_DAYS);
                    case MEASURED ->
                            ofMany(evidence.n(), MEASURED_HALF) * ofAge(days, MEASURED_DAYS);
                };
        return new Grade(
                kind.text(),
                strength * agreement,
                evidence.source(),
                evidence.n(),
                days,
                agreement);
    }

    /** What a statement is called if claims that nobody could look up are assumptions. */
    public static Evidence.Kind kind(Evidence evidence) {
        String source = evidence.source();
        Long n = evidence.n();
        boolean isTold = source != null && !source.isBlank();
        return switch (evidence.kind()) {
            case ASSUMED -> Evidence.Kind.ASSUMED;
            case RESEARCHED -> isTold ? Evidence.Kind.RESEARCHED : Evidence.Kind.ASSUMED;
            case MEASURED ->
                    isTold && n != null && n > 0 ? Evidence.Kind.MEASURED : Evidence.Kind.ASSUMED;
        };
    }

    /**
     * Whether a statement is more than an assumption; what is not is hatched on the screen and in
     * every export that has a look.
     */
    public static boolean isBacked(Evidence evidence) {
        return kind(evidence) != Evidence.Kind.ASSUMED;
    }

    /** Whether each of some statements is more than an assumption; true of none. */
    public static boolean areBacked(Stream<Evidence> statements) {
        return statements.allMatch(Grade::isBacked);
    }

    private static double ofMany(@Nullable Long n, double half) {
        return n == null ? UNKNOWN : n / (n + half);
    }

    private static double ofAge(@Nullable Long days, double half) {
        return days == null ? UNKNOWN : Math.pow(0.5, days / half);
    }
}
