package dev.waymark.server.collect;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.collect.mappings.SavedMapping;
import dev.waymark.app.collect.mappings.SavedMappings;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.mapping.Mapping;
import dev.waymark.formats.source.EventFile;
import dev.waymark.formats.source.Preview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Takes files in and shows how they would be read. */
@RestController
@RequestMapping("/api/workspaces/{ws}/uploads")
@Tag(name = "collect")
class UploadsController {
    private final Uploads uploads;
    private final SavedMappings saved;

    UploadsController(Uploads uploads, SavedMappings saved) {
        this.uploads = uploads;
        this.saved = saved;
    }

    @Operation(
            operationId = "uploadFile",
            summary = "Send a file of events",
            description =
                    "The body is the file itself. The answer shows what is guessed about it;"
                            + " nothing is imported yet.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    UploadAnswer upload(
            Workspace workspace, @RequestParam("name") String name, HttpServletRequest request)
            throws IOException {
        Upload upload = uploads.take(workspace.id(), name, request.getInputStream());
        boolean readable = false;
        try {
            UploadAnswer answer = answer(upload, workspace);
            readable = true;
            return answer;
        } finally {
            if (!readable) {
                uploads.remove(upload);
            }
        }
    }

    /** As files with the same columns were read last, if it can be read so; else as guessed. */
    private UploadAnswer answer(Upload upload, Workspace workspace) {
        Preview guessed = preview(upload, inZone(Mapping.GUESSED, workspace));
        SavedMapping last = saved.find(workspace.id(), columns(guessed)).orElse(null);
        if (last != null) {
            try {
                Preview again = preview(upload, inZone(last.mapping(), workspace));
                return new UploadAnswer(
                        upload.id(),
                        upload.name(),
                        upload.bytes(),
                        again,
                        last.mapping(),
                        last.savedAt());
            } catch (JourneyException fault) {
                if (fault.kind() != FaultKind.USER) {
                    throw fault;
                }
            }
        }
        return new UploadAnswer(upload.id(), upload.name(), upload.bytes(), guessed, null, null);
    }

    /** The names of the columns of a file, as guessed. */
    static List<String> columns(Upload upload, Workspace workspace) {
        return columns(preview(upload, inZone(Mapping.GUESSED, workspace)));
    }

    private static List<String> columns(Preview guessed) {
        return guessed.columns().stream().map(Preview.Column::name).toList();
    }

    @Operation(
            operationId = "previewUpload",
            summary = "Show how a file would be read with corrections",
            description = "What the mapping leaves out is guessed.")
    @PostMapping("/{id}/preview")
    Preview preview(
            Workspace workspace, @PathVariable("id") String id, @RequestBody PreviewOrder order) {
        Mapping mapping = order.mapping();
        return preview(
                uploads.find(workspace.id(), id),
                inZone(mapping == null ? Mapping.GUESSED : mapping, workspace));
    }

    @Operation(operationId = "deleteUpload", summary = "Drop a file that was sent")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Workspace workspace, @PathVariable("id") String id) {
        uploads.remove(uploads.find(workspace.id(), id));
    }

    /** Times that name no zone are read in the workspace's, unless another is given. */
    static Mapping inZone(Mapping mapping, Workspace workspace) {
        return mapping.zone() == null ? mapping.withZone(workspace.zone().getId()) : mapping;
    }

    private static Preview preview(Upload upload, Mapping mapping) {
        try (EventFile file = EventFile.open(upload.file(), upload.name())) {
            return file.preview(mapping);
        }
    }

    /**
     * A file that was taken in, and how it would be read.
     *
     * @param savedMapping how files with the same columns were read last, which the preview shows;
     *     null if it shows what is guessed
     * @param savedAt when that was
     */
    record UploadAnswer(
            String id,
            String name,
            long bytes,
            Preview preview,
            @Nullable Mapping savedMapping,
            @Nullable Instant savedAt) {}

    /** Corrections of what is guessed. */
    record PreviewOrder(@Nullable Mapping mapping) {}
}
