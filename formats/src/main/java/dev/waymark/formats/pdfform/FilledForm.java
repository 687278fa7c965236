package dev.waymark.formats.pdfform;

import dev.waymark.formats.imports.ImportedMap;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a filled form says.
 *
 * @param imported the map with the form's values, and what was noticed
 * @param original id of the map that the form was made of; null if the form does not tell
 * @param changes the fields that differ from that map, in the form's order; all filled fields if
 *     the form does not tell
 */
public record FilledForm(
        ImportedMap imported, @Nullable String original, List<FormChange> changes) {
    public FilledForm {
        changes = List.copyOf(changes);
    }
}
