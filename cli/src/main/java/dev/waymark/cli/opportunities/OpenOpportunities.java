package dev.waymark.cli.opportunities;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.findings.FindingOptions;
import dev.waymark.app.findings.FindingReport;
import dev.waymark.app.opportunities.Alignment;
import dev.waymark.app.opportunities.Opportunities;
import dev.waymark.app.opportunities.Opportunity;
import dev.waymark.app.opportunities.OpportunityBody;
import dev.waymark.cli.findings.WorkspaceFindings;
import dev.waymark.cli.input.Meant;
import dev.waymark.cli.input.WorkspaceOption;
import dev.waymark.cli.opportunities.OpportunityOptions.Place;
import dev.waymark.cli.workspace.OpenWorkspace;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Step;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** The opportunities of one workspace, for whoever may read the home's files. */
final class OpenOpportunities implements AutoCloseable {
    private static final String NOUN = "opportunities";

    private final OpenWorkspace open;
    private final Actor actor;
    private final Access access;
    private final Opportunities opportunities;

    OpenOpportunities(WorkspaceOption option) {
        open = new OpenWorkspace(option, "waymark opportunities");
        actor = new Actor.Program("shell", open.id(), Set.of(Permission.READ, Permission.WRITE));
        access = new Access(open.documents().workspaces());
        opportunities = new Opportunities(open.documents().opportunities());
    }

    List<Opportunity> list() {
        access.require(actor, open.id(), Permission.READ);
        return opportunities.list(open.id());
    }

    /**
     * Keeps a new one.
     *
     * @param finding that it answers; null if it was thought of by hand
     * @param asked how that was asked for
     */
    Opportunity add(
            String name,
            OpportunityOptions options,
            @Nullable String finding,
            FindingOptions asked) {
        access.require(actor, open.id(), Permission.WRITE);
        OpportunityBody said =
                options.over(
                        OpportunityBody.answering(name, finding, asked),
                        name,
                        place(options, null, null));
        OpportunityBody sized = said;
        if (finding != null) {
            String map = said.map();
            sized = said.sizedIn(findings(map == null ? null : open.map(map), asked));
        }
        return opportunities.add(open.id(), sized.as(open.ids().next(), open.clock().instant()));
    }

    Opportunity edit(String meant, @Nullable String name, OpportunityOptions options) {
        access.require(actor, open.id(), Permission.WRITE);
        Opportunity before = find(meant);
        OpportunityBody changed =
                options.over(
                        OpportunityBody.of(before),
                        name == null ? before.name() : name,
                        place(options, before.map(), before.step()));
        return opportunities.change(open.id(), changed.as(before.id(), open.clock().instant()));
    }

    void remove(String meant) {
        access.require(actor, open.id(), Permission.WRITE);
        opportunities.delete(open.id(), find(meant).id());
    }

    Alignment alignment(String map) {
        FindingReport report = findings(open.map(map), FindingOptions.NONE);
        return Alignment.of(report.findings(), report.months(), list());
    }

    private FindingReport findings(@Nullable JourneyMap map, FindingOptions asked) {
        return WorkspaceFindings.of(open, NOUN, map, asked);
    }

    private Opportunity find(String meant) {
        return Meant.one("opportunity", list(), meant, Opportunity::id, Opportunity::name);
    }

    /** The ids of the map and the step that are named, or else of those before. */
    private Place place(
            OpportunityOptions options, @Nullable String mapBefore, @Nullable String stepBefore) {
        String map = OpportunityOptions.either(options.map(), mapBefore);
        String step =
                OpportunityOptions.either(
                        options.step(), options.map() == null ? stepBefore : null);
        if (map == null) {
            if (step != null) {
                throw JourneyException.user(
                        "INVALID_VALUE",
                        "--step \"%s\" lies on no map. Name that with --map.",
                        step);
            }
            return new Place(null, null);
        }
        if (options.map() == null && options.step() == null) {
            return new Place(map, step); // as it was, even if the map is gone
        }
        JourneyMap on = open.map(map);
        return new Place(
                on.id(),
                step == null
                        ? null
                        : Meant.one("step", on.steps(), step, Step::id, Step::name).id());
    }

    @Override
    public void close() {
        open.close();
    }
}
