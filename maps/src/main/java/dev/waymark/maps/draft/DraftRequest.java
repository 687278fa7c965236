package dev.waymark.maps.draft;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * What a draft needs besides the log.
 *
 * @param name of the map
 * @param source of the evidence, for example the log's name
 * @param date of the evidence
 * @param ids gives a new identifier at each call, for the map, its stages and steps
 */
public record DraftRequest(String name, String source, Instant date, Supplier<String> ids) {}
