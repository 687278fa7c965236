package dev.waymark.server.collect;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.collect.mappings.SavedMappings;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.mapping.Mapping;
import dev.waymark.server.access.Given;
import dev.waymark.server.audit.AuditTrail;
import dev.waymark.store.imports.ImportHistory;
import dev.waymark.store.imports.ImportJob;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Brings uploaded files into the log, in the background. */
@RestController
@RequestMapping("/api/workspaces/{ws}/imports")
@Tag(name = "collect")
class ImportsController {
    private final ImportJobs jobs;
    private final Uploads uploads;
    private final ImportHistory history;
    private final ProgressStreams streams;
    private final SavedMappings saved;
    private final AuditTrail trail;

    ImportsController(
            ImportJobs jobs,
            Uploads uploads,
            ImportHistory history,
            ProgressStreams streams,
            SavedMappings saved,
            AuditTrail trail) {
        this.trail = trail;
        this.saved = saved;
        this.jobs = jobs;
        this.uploads = uploads;
        this.history = history;
        this.streams = streams;
    }

    @Operation(
            operationId = "startImport",
            summary = "Import an uploaded file",
            description =
                    "Good rows are kept and faulty ones set aside; with strict, one faulty row"
                            + " keeps the whole file out. Importing a file twice adds nothing.")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportJob start(Actor actor, Workspace workspace, @RequestBody NewImport order) {
        String id = Given.field(order.uploadId(), "uploadId");
        Mapping mapping = order.mapping() == null ? Mapping.GUESSED : order.mapping();
        Upload upload = uploads.find(workspace.id(), id);
        List<String> columns = UploadsController.columns(upload, workspace);
        saved.remember(workspace.id(), columns, mapping);
        ImportJob job =
                jobs.begin(
                        upload,
                        UploadsController.inZone(mapping, workspace),
                        Boolean.TRUE.equals(order.strict()));
        trail.in(workspace, actor).note(AuditAction.EVENTS_IMPORTED, "import:" + job.id());
        return job;
    }

    @Operation(operationId = "listImports", summary = "The workspace's imports, newest first")
    @GetMapping
    List<ImportJob> list(Workspace workspace) {
        return jobs.list(workspace.id());
    }

    @Operation(operationId = "getImport", summary = "An import as it is now")
    @GetMapping("/{id}")
    ImportJob find(Workspace workspace, @PathVariable("id") String id) {
        return jobs.find(workspace.id(), id);
    }

    @Operation(
            operationId = "watchImport",
            summary = "An import's progress as it happens",
            description =
                    "Server-sent events named progress, each with the import as it is; the last one"
                            + " is named done.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = ImportJob.class)))
    @GetMapping(path = "/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter progress(Workspace workspace, @PathVariable("id") String id) {
        return streams.open(jobs.live(workspace.id(), id));
    }

    @Operation(
            operationId = "cancelImport",
            summary = "Stop an import",
            description =
                    "Nothing of the file is added then. An import that has ended stays as it is.")
    @DeleteMapping("/{id}")
    ImportJob cancel(Actor actor, Workspace workspace, @PathVariable("id") String id) {
        ImportJob job = jobs.cancel(workspace.id(), id);
        trail.in(workspace, actor).note(AuditAction.IMPORT_STOPPED, "import:" + id);
        return job;
    }

    @Operation(operationId = "getRejects", summary = "The rows that an import set aside, as CSV")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping(path = "/{id}/rejects", produces = "text/csv")
    ResponseEntity<Resource> rejects(Workspace workspace, @PathVariable("id") String id) {
        ImportJob job = jobs.find(workspace.id(), id);
        Path file = history.rejects(workspace.id(), job.id());
        if (!Files.exists(file)) {
            throw JourneyException.access(
                    "REJECTS_NOT_FOUND", "The import \"%s\" set no rows aside.", id);
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(job.file() + ".rejects.csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }

    /** What shall be imported, and how it is read. */
    record NewImport(String uploadId, @Nullable Mapping mapping, @Nullable Boolean strict) {}
}
