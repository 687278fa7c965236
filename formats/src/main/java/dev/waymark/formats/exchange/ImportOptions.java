package dev.waymark.formats.exchange;

import dev.waymark.formats.tables.TableForm;

import org.jspecify.annotations.Nullable;

/**
 * How a file is read.
 *
 * @param id of the new map
 * @param fallbackName the map's name if the file tells none; not blank
 * @param table how a table tells the map; null for a guess
 */
public record ImportOptions(String id, String fallbackName, @Nullable TableForm table) {}
