package dev.waymark.formats.exchange;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.cjml.CjmlReader;
import dev.waymark.formats.csvmap.CsvMap;
import dev.waymark.formats.imports.FileBytes;
import dev.waymark.formats.imports.ImportedMap;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.formats.mermaid.MermaidReader;
import dev.waymark.formats.pdfform.FilledForm;
import dev.waymark.formats.pdfform.FormReader;
import dev.waymark.formats.picture.SafePicture;
import dev.waymark.formats.tables.TableForm;
import dev.waymark.formats.tables.TableImport;
import dev.waymark.formats.tables.TextGrid;
import dev.waymark.formats.xlsx.XlsxReader;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.personas.Persona;
import dev.waymark.maps.personas.Picture;

import java.util.Base64;
import java.util.List;

/** Reads maps from every format that can be read. All of a map comes in, or nothing. */
public final class MapImport {
    private MapImport() {}

    /**
     * The map of a file. Pictures are painted anew; nothing of the file itself is kept.
     *
     * @throws JourneyException USER, FORMAT_NOT_READ for a format that is only written; LIMIT,
     *     FILE_TOO_LARGE and others; DATA with the reader's own codes; DATA, MAP_REFUSED if the map
     *     breaks a limit of maps
     */
    public static MapFile read(byte[] file, MapFormat format, ImportOptions options) {
        FileBytes.requireFits(file.length);
        try {
            return parse(file, format, options);
        } catch (JourneyException e) {
            if (e.kind() == FaultKind.USER && e.code().equals("INVALID_VALUE")) {
                throw new JourneyException(
                        FaultKind.DATA, "MAP_REFUSED", String.valueOf(e.getMessage()), e);
            }
            throw e;
        }
    }

    private static MapFile parse(byte[] file, MapFormat format, ImportOptions options) {
        String id = options.id();
        String name = options.fallbackName();
        return switch (format) {
            case JSON -> json(file, id);
            case XLSX -> tables(XlsxReader.read(file), options);
            case CSV -> tables(List.of(CsvMap.read(file)), options);
            case MERMAID -> MapFile.of(MermaidReader.read(FileBytes.text(file), id, name));
            case CJML -> MapFile.of(CjmlReader.read(file, id, name));
            case FORM, PDF -> form(file, id, name);
            case SVG, PNG, PPTX, HTML ->
                    throw JourneyException.user(
                            "FORMAT_NOT_READ",
                            "a map cannot be read from \"%s\". Use json, form.pdf, xlsx, csv, mmd"
                                    + " or cjml.",
                            format.text());
        };
    }

    private static MapFile json(byte[] file, String id) {
        JourneyMap map = MapJson.read(FileBytes.text(file));
        return MapFile.of(new ImportedMap(safe(map.withId(id).withVersion(0)), List.of()));
    }

    private static MapFile tables(List<TextGrid> tables, ImportOptions options) {
        TableForm asked = options.table();
        TableForm form = asked == null ? TableImport.guess(tables) : asked;
        ImportedMap imported = TableImport.read(tables, form, options.id(), options.fallbackName());
        return new MapFile(imported, form, null, List.of());
    }

    private static MapFile form(byte[] file, String id, String name) {
        FilledForm form = FormReader.read(file, id, name);
        ImportedMap imported = form.imported();
        return new MapFile(
                new ImportedMap(safe(imported.map()), imported.notices()),
                null,
                form.original(),
                form.changes());
    }

    private static JourneyMap safe(JourneyMap map) {
        if (map.personas().stream().allMatch(persona -> persona.picture() == null)) {
            return map;
        }
        return map.toBuilder()
                .personas(map.personas().stream().map(MapImport::safe).toList())
                .build();
    }

    private static Persona safe(Persona persona) {
        Picture picture = persona.picture();
        return picture == null
                ? persona
                : persona.withPicture(
                        new Picture(
                                "data:image/png;base64,"
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        SafePicture.repainted(picture.bytes()))));
    }
}
