package dev.waymark.server.customers;

import static dev.waymark.engine.fault.JourneyException.access;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.consent.Consent;
import dev.waymark.app.consent.Consents;
import dev.waymark.app.customers.CustomerPage;
import dev.waymark.app.customers.Customers;
import dev.waymark.app.customers.Sight;
import dev.waymark.app.handoff.HandOffCard;
import dev.waymark.app.handoff.HandOffCards;
import dev.waymark.app.handoff.NextBestSteps;
import dev.waymark.app.timeline.Timeline;
import dev.waymark.app.timeline.TimelineEvent;
import dev.waymark.app.timeline.TimelineOverview;
import dev.waymark.app.timeline.Timelines;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.identity.Joining;
import dev.waymark.engine.identity.Profile;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Queries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Finds customers and shows each one's events across all sources. */
@RestController
@RequestMapping("/api/workspaces/{ws}/customers")
@Tag(name = "customers")
class CustomersController {
    private static final int MOST_EVENTS = 500;

    private final Customers customers;
    private final Timelines timelines;
    private final MapBands bands;
    private final Sights sights;
    private final LogAnalyses analyses;
    private final NextBestSteps nextSteps;
    private final Consents consents;
    private final Queries queries;

    CustomersController(
            Customers customers,
            Timelines timelines,
            MapBands bands,
            Sights sights,
            LogAnalyses analyses,
            NextBestSteps nextSteps,
            Consents consents) {
        this.nextSteps = nextSteps;
        this.consents = consents;
        this.customers = customers;
        this.timelines = timelines;
        this.bands = bands;
        this.sights = sights;
        this.analyses = analyses;
        this.queries = analyses.queries();
    }

    @GetMapping
    @Operation(
            operationId = "findCustomers",
            summary = "Customers by any identifier, the latest seen first",
            description =
                    "Who may not see who customers are gets pseudonyms, finds by whole pseudonyms,"
                            + " and may choose a segment but no condition.")
    CustomerPage find(
            Actor actor,
            Workspace workspace,
            @RequestParam(name = "search", required = false) @Nullable String search,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            HttpServletRequest request) {
        Sight sight = sights.of(actor, workspace);
        if (!sight.isPersonal() && request.getParameter(LogAnalyses.WHERE) != null) {
            throw access(
                    "FORBIDDEN",
                    "A condition could tell who is behind a pseudonym. Choose a segment, or ask an"
                            + " administrator for the role of an editor.");
        }
        return analyses.run(
                request,
                workspace.id(),
                (index, cancel) -> customers.find(workspace.id(), index, search, limit, sight));
    }

    @GetMapping("/overview")
    @Operation(
            operationId = "getCustomer",
            summary = "Who a customer is, and what their timeline holds",
            description =
                    "The customer is named by any identifier, or by pseudonym. Stages are those of"
                            + " the map, or of the first map whose steps are bound.")
    CustomerAnswer overview(
            Actor actor,
            Workspace workspace,
            @RequestParam(name = "customer") String customer,
            @RequestParam(name = "map", required = false) @Nullable String map,
            HttpServletRequest request) {
        Sight sight = sights.of(actor, workspace);
        return queries.run(
                request,
                cancel -> {
                    Profile profile = customers.require(workspace.id(), customer, sight);
                    Timeline timeline = timeline(workspace, profile);
                    MapBands.Found found = bands.find(workspace.id(), map);
                    return CustomerAnswer.of(
                            profile,
                            timeline.overview(found.stages(), found.map(), sight),
                            consents.of(workspace.id(), profile),
                            sight);
                });
    }

    @GetMapping("/timeline")
    @Operation(
            operationId = "getTimeline",
            summary = "A customer's events across all sources, in order of time")
    TimelineAnswer timeline(
            Actor actor,
            Workspace workspace,
            @RequestParam(name = "customer") String customer,
            @RequestParam(name = "map", required = false) @Nullable String map,
            @RequestParam(name = "offset", defaultValue = "0") int offset,
            @RequestParam(name = "limit", defaultValue = "100") int limit,
            HttpServletRequest request) {
        JourneyException.require(offset >= 0, "offset (%d) must be 0 or more.", offset);
        JourneyException.require(
                1 <= limit && limit <= MOST_EVENTS,
                "limit (%d) must be from 1 to %d.",
                limit,
                MOST_EVENTS);
        Sight sight = sights.of(actor, workspace);
        return queries.run(
                request,
                cancel -> {
                    Profile profile = customers.require(workspace.id(), customer, sight);
                    Timeline timeline = timeline(workspace, profile);
                    return new TimelineAnswer(
                            sight.name(profile.name()),
                            timeline.events().size(),
                            timeline.page(
                                    offset,
                                    limit,
                                    bands.find(workspace.id(), map).stages(),
                                    sight));
                });
    }

    @GetMapping("/card")
    @Operation(
            operationId = "getHandOffCard",
            summary = "The hand-off card: what whoever speaks to this customer next has to know",
            description = "What the log does not tell is null or empty, and named in unknown.")
    HandOffCard card(
            Actor actor,
            Workspace workspace,
            @RequestParam(name = "customer") String customer,
            HttpServletRequest request) {
        Sight sight = sights.of(actor, workspace);
        return queries.run(
                request,
                cancel -> {
                    Profile profile = customers.require(workspace.id(), customer, sight);
                    Timeline timeline = timeline(workspace, profile);
                    String last = timeline.events().getLast().type();
                    return HandOffCards.of(
                            profile,
                            timeline,
                            sight,
                            nextSteps.after(workspace.id(), last).orElse(null));
                });
    }

    private Timeline timeline(Workspace workspace, Profile profile) {
        Timeline timeline = timelines.of(workspace.id(), profile);
        if (timeline.events().isEmpty()) {
            throw Customers.notFound();
        }
        return timeline;
    }

    /**
     * Some events of a customer.
     *
     * @param total how many there are
     */
    record TimelineAnswer(String customer, int total, List<TimelineEvent> events) {}

    /**
     * Who a customer is, and what their timeline holds.
     *
     * @param customers what events call this person
     * @param identifiers what they are known by
     * @param joinings the merges that made the profile, and those that were refused to it
     * @param consents what they said last of each purpose, by its name
     */
    record CustomerAnswer(
            String customer,
            List<String> customers,
            List<KnownAnswer> identifiers,
            List<MergeAnswer> joinings,
            List<AgreedAnswer> consents,
            TimelineOverview timeline) {
        static CustomerAnswer of(
                Profile profile, TimelineOverview timeline, List<Consent> said, Sight sight) {
            boolean personal = sight.isPersonal();
            return new CustomerAnswer(
                    sight.name(profile.name()),
                    personal ? profile.customers() : List.of(),
                    personal
                            ? profile.identifiers().stream().map(KnownAnswer::of).toList()
                            : List.of(),
                    personal
                            ? profile.joinings().stream().map(MergeAnswer::of).toList()
                            : List.of(),
                    said.stream()
                            .map(it -> AgreedAnswer.of(it, personal))
                            .sorted(Comparator.comparing(AgreedAnswer::purpose))
                            .toList(),
                    timeline);
        }
    }

    /**
     * What a customer said last of a purpose.
     *
     * @param at when they said it
     * @param source which source told us, or who wrote it down; null if not known, or for who sees
     *     pseudonyms
     */
    record AgreedAnswer(String purpose, boolean granted, Instant at, @Nullable String source) {
        static AgreedAnswer of(Consent said, boolean personal) {
            return new AgreedAnswer(
                    said.purpose(), said.granted(), said.at(), personal ? said.source() : null);
        }
    }

    /** An identifier, and when it was met. */
    record KnownAnswer(String identifier, String value, Instant since, Instant until, long events) {
        static KnownAnswer of(Profile.Known known) {
            return new KnownAnswer(
                    known.identifier(),
                    known.value(),
                    Instant.ofEpochMilli(known.firstMillis()),
                    Instant.ofEpochMilli(known.lastMillis()),
                    known.events());
        }
    }

    /** A merge, as in the list of merges. */
    @JsonInclude
    record MergeAnswer(
            String outcome,
            String identifier,
            String value,
            String kept,
            String joined,
            @Nullable String limit,
            Instant since) {
        static MergeAnswer of(Joining joining) {
            return new MergeAnswer(
                    joining.outcome().label(),
                    joining.link().identifier(),
                    joining.link().value(),
                    joining.kept(),
                    joining.joined(),
                    joining.limit(),
                    Instant.ofEpochMilli(joining.link().firstMillis()));
        }
    }
}
