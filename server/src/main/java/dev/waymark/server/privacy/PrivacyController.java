package dev.waymark.server.privacy;

import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.customers.Customers;
import dev.waymark.app.customers.Sight;
import dev.waymark.app.privacy.ErasureReport;
import dev.waymark.app.privacy.Erasures;
import dev.waymark.app.privacy.PersonCsv;
import dev.waymark.app.privacy.PersonExport;
import dev.waymark.app.timeline.Timelines;
import dev.waymark.engine.identity.Profile;
import dev.waymark.server.access.Given;
import dev.waymark.server.audit.AuditTrail;
import dev.waymark.server.queries.Queries;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.nio.charset.StandardCharsets;

/** Exports and erases one person. */
@RestController
@RequestMapping("/api/workspaces/{ws}/privacy")
@Tag(name = "privacy")
class PrivacyController {
    private final AuditTrail trail;
    private final Customers customers;
    private final Timelines timelines;
    private final Erasures erasures;
    private final Queries queries;

    PrivacyController(
            Customers customers,
            Timelines timelines,
            Erasures erasures,
            Queries queries,
            AuditTrail trail) {
        this.trail = trail;
        this.customers = customers;
        this.timelines = timelines;
        this.erasures = erasures;
        this.queries = queries;
    }

    @GetMapping(path = "/export", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "exportPerson",
            summary = "All that is known of one person, as JSON",
            description = "The customer is named by any identifier.")
    PersonExport export(
            Actor actor,
            Workspace workspace,
            @RequestParam(name = "customer") String customer,
            HttpServletRequest request) {
        PersonExport export =
                queries.run(
                        request,
                        cancel -> {
                            Profile profile = person(workspace, customer);
                            return PersonExport.of(profile, timelines.raw(workspace.id(), profile));
                        });
        trail.in(workspace, actor).note(AuditAction.PERSON_EXPORTED);
        return export;
    }

    @GetMapping(path = "/export.csv", produces = "text/csv")
    @Operation(operationId = "exportPersonCsv", summary = "One person's events, as CSV")
    ResponseEntity<byte[]> exportCsv(
            Actor actor,
            Workspace workspace,
            @RequestParam(name = "customer") String customer,
            HttpServletRequest request) {
        byte[] text =
                queries.run(
                        request,
                        cancel ->
                                PersonCsv.of(
                                                timelines
                                                        .raw(
                                                                workspace.id(),
                                                                person(workspace, customer))
                                                        .events())
                                        .getBytes(StandardCharsets.UTF_8));
        trail.in(workspace, actor).note(AuditAction.PERSON_EXPORTED);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("person.csv").build().toString())
                .body(text);
    }

    @PostMapping("/erasures")
    @Operation(
            operationId = "erasePerson",
            summary = "Erase one person for good",
            description =
                    "From the log, the index, the profiles, kept answers and rejected rows. The"
                            + " answer says what was removed, and what a search afterwards found.")
    ErasureReport erase(
            Actor actor,
            Workspace workspace,
            @RequestBody ErasureBody body,
            HttpServletRequest request) {
        String customer = Given.text(body.customer(), "customer");
        Profile profile = person(workspace, customer);
        if (!profile.name().equals(body.confirm())) {
            throw user(
                    "NOT_CONFIRMED",
                    "confirm must be the name of the profile, \"%s\". Nothing was erased.",
                    profile.name());
        }
        ErasureReport report =
                queries.run(request, cancel -> erasures.erase(workspace.id(), profile));
        trail.in(workspace, actor).note(AuditAction.PERSON_ERASED, null, report.audited());
        return report;
    }

    private Profile person(Workspace workspace, String customer) {
        return customers.require(workspace.id(), customer, Sight.PERSONAL);
    }

    /**
     * A person to erase.
     *
     * @param customer any identifier
     * @param confirm the name of the profile, once more
     */
    record ErasureBody(@Nullable String customer, @Nullable String confirm) {}
}
