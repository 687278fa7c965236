package dev.waymark.server.lenses;

import dev.waymark.app.access.Workspace;
import dev.waymark.app.id.Ids;
import dev.waymark.app.lenses.LensViews;
import dev.waymark.app.lenses.Lenses;
import dev.waymark.app.lenses.RuleText;
import dev.waymark.app.maps.MapDrafts;
import dev.waymark.app.maps.Maps;
import dev.waymark.app.maps.commands.MapHead;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.lenses.LifecycleRules;
import dev.waymark.engine.time.InstantText;
import dev.waymark.engine.time.TimeRange;
import dev.waymark.maps.draft.DraftRequest;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.server.explore.LogAnalyses;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks at the same customers as journey, as lifecycle and as sales funnel. */
@RestController
@Tag(name = "lenses")
public class LensesController {
    private final LogAnalyses analyses;
    private final Lenses lenses;
    private final Maps maps;
    private final MapDrafts drafts;
    private final Ids ids;
    private final Clock clock;

    LensesController(LogAnalyses analyses, Maps maps, Ids ids, Clock clock) {
        this.analyses = analyses;
        this.lenses = new Lenses(analyses.driver());
        this.maps = maps;
        this.drafts = new MapDrafts(analyses.driver());
        this.ids = ids;
        this.clock = clock;
    }

    @Operation(
            operationId = "lookThroughLenses",
            summary = "The same customers as journey, as lifecycle and as sales funnel",
            description =
                    "The journey by the stages of the workspace's newest map, or of a draft;"
                            + " lifecycle and funnel by rules \"STATE = CONDITION[, in the last"
                            + " DURATION]\", or the default ones. The lifecycle is that at until,"
                            + " its flows are since since.")
    @GetMapping("/api/workspaces/{ws}/lenses")
    LensViews look(
            Workspace workspace,
            @RequestParam(name = "rule", required = false) @Nullable List<String> rules,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            HttpServletRequest request) {
        String[] texts = request.getParameterValues("rule");
        LifecycleRules own =
                rules == null || texts == null
                        ? null
                        : RuleText.parse(List.of(texts), workspace.zone());
        TimeRange range = InstantText.range(since, until, workspace.zone());
        JourneyMap kept =
                maps.list(workspace.id()).stream()
                        .findFirst()
                        .map(MapHead::id)
                        .map(id -> maps.find(workspace.id(), id))
                        .orElse(null);
        Set<String> properties = new LinkedHashSet<>(Lenses.properties(own));
        if (kept != null) {
            properties.addAll(maps.knownProperties(workspace.id(), kept));
        }
        return analyses.run(
                request,
                workspace.id(),
                properties,
                (index, cancel) ->
                        lenses.look(
                                new Lenses.Request(
                                        own,
                                        range.since(),
                                        range.until(),
                                        kept == null ? draft(index) : kept,
                                        kept == null),
                                index,
                                cancel));
    }

    private JourneyMap draft(JourneyIndex index) {
        return drafts.draft(index, new DraftRequest("Draft", "log", clock.instant(), ids::next));
    }
}
