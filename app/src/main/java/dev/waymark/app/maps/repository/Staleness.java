package dev.waymark.app.maps.repository;

import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.maps.part.Named;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Whether a map should be looked at again. */
public enum Staleness implements Named {
    /** It was looked at lately. */
    FRESH("fresh"),
    /** Nobody changed it for half a year, and no date of review lies ahead. */
    UNTOUCHED("untouched"),
    /** Its date of review has passed. */
    REVIEW_DUE("review-due");

    /** How long a map without a date of review stays fresh. */
    public static final Duration UNTOUCHED_AFTER = Duration.ofDays(180);

    private final String text;

    Staleness(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** The staleness of a map at an instant; a date of review has passed once its day is over. */
    public static Staleness of(MapHead map, Instant now, ZoneId zone) {
        LocalDate review = map.about().reviewDate();
        if (review != null) {
            return review.isBefore(LocalDate.ofInstant(now, zone)) ? REVIEW_DUE : FRESH;
        }
        return map.savedAt().plus(UNTOUCHED_AFTER).isBefore(now) ? UNTOUCHED : FRESH;
    }
}
