package dev.waymark.server.channels;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.channels.ChannelsOptions;
import dev.waymark.engine.channels.Channels;
import dev.waymark.engine.channels.ChannelsKernel;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells how customers move between channels; the body holds the shell's options. */
@RestController
@Tag(name = "channels")
public class ChannelsController {
    private final LogAnalyses analyses;

    ChannelsController(LogAnalyses analyses) {
        this.analyses = analyses;
    }

    @Remembered
    @Operation(
            operationId = "countChannels",
            summary = "How customers move between channels",
            description =
                    "Switches, repeat contacts, lost hand-offs, resolutions, digital share. What"
                            + " the body leaves out is guessed; the answer says what was taken.")
    @PostMapping("/api/workspaces/{ws}/channels")
    Channels channels(
            Workspace workspace, @RequestBody ChannelsOptions options, HttpServletRequest request) {
        return analyses.run(
                request,
                workspace.id(),
                options.properties(),
                (index, cancel) ->
                        analyses.driver()
                                .run(
                                        new ChannelsKernel(
                                                options.request(index, workspace.zone())),
                                        index,
                                        cancel));
    }
}
