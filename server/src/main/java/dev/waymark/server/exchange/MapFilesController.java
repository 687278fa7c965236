package dev.waymark.server.exchange;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.id.Ids;
import dev.waymark.app.maps.Maps;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.exchange.ExportOptions;
import dev.waymark.formats.exchange.ImportOptions;
import dev.waymark.formats.exchange.MapExport;
import dev.waymark.formats.exchange.MapFile;
import dev.waymark.formats.exchange.MapFormat;
import dev.waymark.formats.exchange.MapImport;
import dev.waymark.formats.exchange.MapLosses;
import dev.waymark.formats.imports.FileBytes;
import dev.waymark.formats.labels.Labels;
import dev.waymark.formats.layout.Theme;
import dev.waymark.formats.pdf.PaperSize;
import dev.waymark.formats.tables.TableForm;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.part.Texts;
import dev.waymark.server.maps.Authors;
import dev.waymark.server.queries.Queries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Gives maps out as files, tells what a format loses, and takes files in. */
@RestController
@RequestMapping("/api/workspaces/{ws}/maps")
@Tag(name = "maps")
class MapFilesController {
    private static final String DEFAULT_NAME = "Imported map";

    private final Maps maps;
    private final Queries queries;
    private final Ids ids;

    MapFilesController(Maps maps, Queries queries, Ids ids) {
        this.maps = maps;
        this.queries = queries;
        this.ids = ids;
    }

    @Operation(
            operationId = "exportMap",
            summary = "A map as a file",
            description =
                    "format: json, svg, png, pdf, form.pdf, pptx, xlsx, csv, mmd, cjml or html."
                            + " theme: light or dark. language: en, de, uk, zh or lv. paper: A4 to"
                            + " A0, and pages=many, for pdf. table: grid or long, for csv.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/export")
    ResponseEntity<byte[]> export(
            Workspace workspace,
            @PathVariable("id") String id,
            @RequestParam("format") String format,
            @RequestParam(name = "theme", required = false) @Nullable String theme,
            @RequestParam(name = "language", required = false) @Nullable String language,
            @RequestParam(name = "paper", required = false) @Nullable String paper,
            @RequestParam(name = "pages", required = false) @Nullable String pages,
            @RequestParam(name = "table", required = false) @Nullable String table,
            HttpServletRequest request) {
        MapFormat to = MapFormat.named(format);
        JourneyMap map = maps.find(workspace.id(), id);
        ExportOptions options =
                new ExportOptions(
                        theme(theme),
                        Labels.of(language == null ? map.about().language() : language),
                        paper(paper),
                        "many".equals(pages),
                        table(table, TableForm.LONG));
        byte[] file = queries.run(request, cancel -> MapExport.write(map, to, options));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(to.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName(map.name(), to), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file);
    }

    @Operation(
            operationId = "getMapLosses",
            summary = "What each file format would lose of a map",
            description = "Counts are of this map; a format that loses nothing has an empty list.")
    @GetMapping("/{id}/losses")
    List<FormatLosses> losses(
            Workspace workspace,
            @PathVariable("id") String id,
            @RequestParam(name = "table", required = false) @Nullable String table) {
        JourneyMap map = maps.find(workspace.id(), id);
        TableForm form = table(table, TableForm.LONG);
        return Arrays.stream(MapFormat.values())
                .map(
                        format ->
                                new FormatLosses(
                                        format.text(),
                                        MapLosses.of(map, format, form).stream()
                                                .map(
                                                        loss ->
                                                                new LossAnswer(
                                                                        loss.kind().text(),
                                                                        loss.count()))
                                                .toList()))
                .toList();
    }

    @Operation(
            operationId = "importMap",
            summary = "Take a map from a file",
            description =
                    "The body is the file itself. format: json, form.pdf, xlsx, csv, mmd or cjml."
                            + " With dryRun=true nothing is kept, and the answer tells what would"
                            + " be. With into=ID the file's map replaces that one, as its next"
                            + " version; else it becomes a new map. name counts if the file tells"
                            + " none. table: grid or long, for xlsx and csv; else it is guessed.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping("/import")
    MapFileAnswer take(
            Actor actor,
            Workspace workspace,
            @RequestParam("format") String format,
            @RequestParam(name = "name", required = false) @Nullable String name,
            @RequestParam(name = "table", required = false) @Nullable String table,
            @RequestParam(name = "into", required = false) @Nullable String into,
            @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
            HttpServletRequest request) {
        MapFormat from = MapFormat.named(format);
        TableForm form = table == null ? null : table(table, TableForm.LONG);
        ImportOptions options = new ImportOptions(ids.next(), name(name), form);
        MapFile file =
                queries.run(request, cancel -> MapImport.read(bytes(request), from, options));
        JourneyMap map = file.imported().map();
        if (!dryRun) {
            if (into == null) {
                map = maps.add(workspace.id(), map);
            } else {
                long version = maps.find(workspace.id(), into).version();
                map =
                        maps.save(
                                workspace.id(),
                                map.withId(into).withVersion(version),
                                Authors.name(actor));
            }
        } else if (into != null) {
            maps.find(workspace.id(), into);
        }
        return MapFileAnswer.of(file, map, !dryRun);
    }

    /** Read only once it is one's turn: of those that wait, no file is held in memory. */
    private static byte[] bytes(HttpServletRequest request) {
        try {
            return request.getInputStream().readNBytes(FileBytes.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(String name, MapFormat format) {
        String safe = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", " ").strip();
        return (safe.isEmpty() ? "map" : safe) + "." + format.text();
    }

    private static String name(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return DEFAULT_NAME;
        }
        String plain = name.strip();
        return plain.length() > Texts.MAX_NAME ? plain.substring(0, Texts.MAX_NAME) : plain;
    }

    private static Theme theme(@Nullable String text) {
        return text == null
                ? Theme.LIGHT
                : Theme.of(text).orElseThrow(() -> unknown("theme", text, "light or dark"));
    }

    private static PaperSize paper(@Nullable String text) {
        return text == null
                ? PaperSize.A3
                : PaperSize.of(text)
                        .orElseThrow(() -> unknown("paper", text, "A4, A3, A2, A1 or A0"));
    }

    private static TableForm table(@Nullable String text, TableForm usual) {
        return text == null
                ? usual
                : TableForm.of(text).orElseThrow(() -> unknown("table", text, "grid or long"));
    }

    private static JourneyException unknown(String what, String text, String known) {
        return JourneyException.user(
                "INVALID_VALUE", "%s \"%s\" is not known. Use %s.", what, text, known);
    }

    /** What a format loses. */
    record FormatLosses(String format, List<LossAnswer> losses) {}

    /** Something that is lost. */
    record LossAnswer(String kind, int count) {}
}
