package dev.waymark.server.privacy;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.catalog.Catalogs;
import dev.waymark.app.catalog.PersonalProperties;
import dev.waymark.app.catalog.PersonalProperty;
import dev.waymark.app.consent.Consent;
import dev.waymark.app.consent.Consents;
import dev.waymark.app.consent.PurposeCount;
import dev.waymark.app.customers.Customers;
import dev.waymark.app.customers.Sight;
import dev.waymark.app.expiry.Expiries;
import dev.waymark.app.expiry.ExpiryPeriod;
import dev.waymark.app.expiry.ExpiryReport;
import dev.waymark.app.privacy.MarkStore;
import dev.waymark.engine.identity.Profile;
import dev.waymark.server.access.Given;
import dev.waymark.server.audit.AuditTrail;
import dev.waymark.server.queries.Queries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a workspace lays down to protect people: consent, periods, and what is personal. */
@RestController
@RequestMapping("/api/workspaces/{ws}/privacy")
@Tag(name = "privacy")
class PrivacyRulesController {
    private final AuditTrail trail;
    private final Consents consents;
    private final Expiries expiries;
    private final Catalogs catalogs;
    private final MarkStore marks;
    private final Customers customers;
    private final Queries queries;

    PrivacyRulesController(
            Consents consents,
            Expiries expiries,
            Catalogs catalogs,
            MarkStore marks,
            Customers customers,
            Queries queries,
            AuditTrail trail) {
        this.trail = trail;
        this.consents = consents;
        this.expiries = expiries;
        this.catalogs = catalogs;
        this.marks = marks;
        this.customers = customers;
        this.queries = queries;
    }

    @GetMapping("/consent")
    @Operation(
            operationId = "getConsent",
            summary = "How many customers agreed to what, and which analyses need it")
    ConsentAnswer consent(Workspace workspace, HttpServletRequest request) {
        return queries.run(
                request,
                cancel ->
                        new ConsentAnswer(
                                consents.purposes(workspace.id()), required(workspace.id())));
    }

    @PutMapping("/consent/required")
    @Operation(
            operationId = "requireConsent",
            summary = "Lay down which purposes analyses need",
            description =
                    "Customers who did not agree are in none of these analyses. * stands for all.")
    List<RequiredPurpose> require(
            Actor actor, Workspace workspace, @RequestBody RequiredPurposes body) {
        Map<String, String> required = new TreeMap<>();
        for (RequiredPurpose one : Given.list(body.required(), "required")) {
            required.put(
                    Given.text(one.analysis(), "analysis"), Given.text(one.purpose(), "purpose"));
        }
        consents.setRequired(workspace.id(), required);
        trail.in(workspace, actor).note(AuditAction.PURPOSES_SET);
        return required(workspace.id());
    }

    @GetMapping("/consent/customer")
    @Operation(
            operationId = "getCustomerConsent",
            summary = "What one customer agreed to, with source and date")
    List<Consent> of(
            Workspace workspace,
            @RequestParam(name = "customer") String customer,
            HttpServletRequest request) {
        return queries.run(
                request, cancel -> consents.of(workspace.id(), person(workspace, customer)));
    }

    @PutMapping("/consent/customer")
    @Operation(
            operationId = "writeCustomerConsent",
            summary = "Write down what a customer said, now")
    Consent write(Actor actor, Workspace workspace, @RequestBody NewConsent body) {
        Profile profile = person(workspace, Given.text(body.customer(), "customer"));
        Consent written =
                consents.write(
                        workspace.id(),
                        profile,
                        Given.text(body.purpose(), "purpose"),
                        Given.field(body.granted(), "granted"),
                        actor.logName());
        trail.in(workspace, actor).note(AuditAction.CONSENT_WRITTEN);
        return written;
    }

    @GetMapping("/expiry")
    @Operation(
            operationId = "getExpiry",
            summary = "How long events are kept, and what is too old now",
            description = "Nothing is removed by asking. * stands for types without a period.")
    ExpiryAnswer expiry(Workspace workspace, HttpServletRequest request) {
        return queries.run(
                request,
                cancel ->
                        new ExpiryAnswer(
                                expiries.periods(workspace.id()),
                                expiries.preview(workspace.id())));
    }

    @PutMapping("/expiry")
    @Operation(operationId = "saveExpiry", summary = "Lay down how long events are kept")
    List<ExpiryPeriod> save(Actor actor, Workspace workspace, @RequestBody ExpiryPeriods body) {
        List<ExpiryPeriod> periods = Given.list(body.periods(), "periods");
        expiries.save(workspace.id(), periods);
        trail.in(workspace, actor).note(AuditAction.PERIODS_SET);
        return periods;
    }

    @PostMapping("/expiry/previews")
    @Operation(
            operationId = "previewExpiry",
            summary = "What would be too old if these were the periods",
            description = "Nothing is laid down or removed by asking.")
    ExpiryReport preview(
            Workspace workspace, @RequestBody ExpiryPeriods body, HttpServletRequest request) {
        List<ExpiryPeriod> periods = Given.list(body.periods(), "periods");
        return queries.run(request, cancel -> expiries.preview(workspace.id(), periods));
    }

    @PostMapping("/expiry/runs")
    @Operation(
            operationId = "runExpiry",
            summary = "Remove what is too old now",
            description = "Happens by itself once a day.")
    ExpiryReport run(Actor actor, Workspace workspace, HttpServletRequest request) {
        ExpiryReport report = queries.run(request, cancel -> expiries.run(workspace.id()));
        trail.in(workspace, actor)
                .note(AuditAction.EVENTS_EXPIRED, null, String.valueOf(report.events()));
        return report;
    }

    @GetMapping("/fields")
    @Operation(
            operationId = "listPersonalFields",
            summary = "Properties of events, and which of them say who somebody is")
    List<PersonalProperty> fields(Workspace workspace, HttpServletRequest request) {
        return queries.run(
                request,
                cancel ->
                        PersonalProperties.of(
                                catalogs.counts(workspace.id()), marks.marks(workspace.id())));
    }

    @PutMapping("/fields")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "markPersonalField",
            summary = "Say whether a property is personal",
            description = "Without personal the rules decide again.")
    void mark(Actor actor, Workspace workspace, @RequestBody FieldMark body) {
        marks.mark(workspace.id(), Given.text(body.property(), "property"), body.personal());
        trail.in(workspace, actor).note(AuditAction.FIELD_MARKED);
    }

    private List<RequiredPurpose> required(String workspace) {
        return consents.required(workspace).entrySet().stream()
                .map(it -> new RequiredPurpose(it.getKey(), it.getValue()))
                .toList();
    }

    private Profile person(Workspace workspace, String customer) {
        return customers.require(workspace.id(), customer, Sight.PERSONAL);
    }

    /** Who agreed to what, and what analyses need. */
    record ConsentAnswer(List<PurposeCount> purposes, List<RequiredPurpose> required) {}

    /**
     * What an analysis needs.
     *
     * @param analysis its noun, such as {@code attribution}, or * for all
     * @param purpose that customers must have agreed to
     */
    record RequiredPurpose(@Nullable String analysis, @Nullable String purpose) {}

    /** What analyses need, in place of what was laid down before. */
    record RequiredPurposes(@Nullable List<RequiredPurpose> required) {}

    /** What a customer says. */
    record NewConsent(
            @Nullable String customer, @Nullable String purpose, @Nullable Boolean granted) {}

    /** How long events are kept, and what is too old now. */
    record ExpiryAnswer(List<ExpiryPeriod> periods, ExpiryReport preview) {}

    /** How long events are kept, in place of what was laid down before. */
    record ExpiryPeriods(@Nullable List<ExpiryPeriod> periods) {}

    /**
     * What people say of a property.
     *
     * @param personal null to leave it to the rules
     */
    record FieldMark(@Nullable String property, @Nullable Boolean personal) {}
}
