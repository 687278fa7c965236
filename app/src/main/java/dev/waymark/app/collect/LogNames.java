package dev.waymark.app.collect;

import java.util.List;

/**
 * The names behind the codes of one {@link EventStore#read}: a code is a place in the list. Codes
 * never change; new names are added behind.
 *
 * @param customers in the order in which they first came
 * @param types in the order in which they first came
 * @param channels in the order in which they first came
 * @param events how many events the read hands out
 * @param version number of the newest event that the read hands out, or of the newest of all if it
 *     hands out none
 */
public record LogNames(
        List<String> customers,
        List<String> types,
        List<String> channels,
        long events,
        long version) {}
