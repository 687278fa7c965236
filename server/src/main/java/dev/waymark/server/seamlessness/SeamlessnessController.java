package dev.waymark.server.seamlessness;

import static java.util.Objects.requireNonNullElse;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.seamlessness.SeamlessnessOptions;
import dev.waymark.app.stages.StageSource;
import dev.waymark.engine.seamlessness.Seamlessness;
import dev.waymark.engine.seamlessness.SeamlessnessKernel;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Tells how smoothly customers pass between stages; the body holds the shell's options. */
@RestController
@Tag(name = "seamlessness")
public class SeamlessnessController {
    private final LogAnalyses analyses;
    private final StageSource stages;

    SeamlessnessController(LogAnalyses analyses, StageSource stages) {
        this.analyses = analyses;
        this.stages = stages;
    }

    @Remembered
    @Operation(
            operationId = "findSeams",
            summary = "Seamlessness of every stage transition",
            description =
                    "How many passages from a stage to a later one went without a change of"
                            + " channel, a long wait, a way back or a contact; and the same between"
                            + " departments, where the map names them. Without stages and map, the"
                            + " stages of a draft are taken.")
    @PostMapping("/api/workspaces/{ws}/seamlessness")
    Seamlessness find(
            Workspace workspace,
            @RequestBody SeamlessnessOptions options,
            HttpServletRequest request) {
        List<String> texts = requireNonNullElse(options.stages(), List.of());
        String map = options.map() == null && texts.isEmpty() ? StageSource.DRAFT : options.map();
        return analyses.run(
                request,
                workspace.id(),
                List.of(),
                stages.ask(workspace.id(), texts, map),
                (asked, index, cancel) ->
                        analyses.driver()
                                .run(
                                        new SeamlessnessKernel(
                                                options.request(
                                                        asked.in(index, analyses.driver()),
                                                        asked.departments(),
                                                        index,
                                                        workspace.zone())),
                                        index,
                                        cancel));
    }
}
