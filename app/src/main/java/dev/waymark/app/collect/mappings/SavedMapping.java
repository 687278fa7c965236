package dev.waymark.app.collect.mappings;

import dev.waymark.formats.mapping.Mapping;

import java.time.Instant;

/**
 * How files with certain columns were read last.
 *
 * @param mapping the corrections of what is guessed
 * @param savedAt when such a file was last imported so
 */
public record SavedMapping(Mapping mapping, Instant savedAt) {}
