package dev.waymark.formats.exchange;

import dev.waymark.formats.imports.ImportedMap;
import dev.waymark.formats.pdfform.FormChange;
import dev.waymark.formats.tables.TableForm;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a file holds.
 *
 * @param imported the map, and what was noticed
 * @param table how a table was read; null if it is none
 * @param original id of the map that a form was made of; null if it does not tell or is no form
 * @param changes of a form, what was filled in; else empty
 */
public record MapFile(
        ImportedMap imported,
        @Nullable TableForm table,
        @Nullable String original,
        List<FormChange> changes) {
    public MapFile {
        changes = List.copyOf(changes);
    }

    static MapFile of(ImportedMap imported) {
        return new MapFile(imported, null, null, List.of());
    }
}
