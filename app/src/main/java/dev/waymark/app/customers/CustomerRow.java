package dev.waymark.app.customers;

import java.time.Instant;

/**
 * A customer in a list.
 *
 * @param customer the name of the profile, or a pseudonym
 * @param events how many there are, 1 or more
 * @param first time of the earliest
 * @param last time of the latest
 * @param lastType the latest one's type
 */
public record CustomerRow(
        String customer, long events, Instant first, Instant last, String lastType) {}
