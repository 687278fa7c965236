package dev.waymark.server.weekly;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.audit.AuditAction;
import dev.waymark.app.trends.TrendsOptions;
import dev.waymark.app.weekly.Schedule;
import dev.waymark.app.weekly.WeeklySheet;
import dev.waymark.app.weekly.WeeklySheets;
import dev.waymark.app.weekly.WeeklyStore;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.trends.metrics.MetricText;
import dev.waymark.server.ServerSettings;
import dev.waymark.server.access.Given;
import dev.waymark.server.audit.AuditTrail;
import dev.waymark.server.explore.LogAnalyses;
import dev.waymark.server.queries.Remembered;
import dev.waymark.store.documents.Documents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Tells the weekly sheet, and keeps what is on it and to whom it is mailed. */
@RestController
@RequestMapping("/api/workspaces/{ws}/weekly")
@Tag(name = "weekly")
public class WeeklyController {
    private final AuditTrail trail;
    private final LogAnalyses analyses;
    private final WeeklySheets sheets;
    private final WeeklyStore store;
    private final ServerSettings settings;
    private final Clock clock;

    WeeklyController(
            LogAnalyses analyses,
            Documents documents,
            ServerSettings settings,
            Clock clock,
            AuditTrail trail) {
        this.trail = trail;
        this.analyses = analyses;
        this.sheets = new WeeklySheets(analyses.driver());
        this.store = documents.weekly();
        this.settings = settings;
        this.clock = clock;
    }

    @Remembered
    @Operation(
            operationId = "getWeekly",
            summary = "The weekly sheet",
            description =
                    "The workspace's metrics of the last complete week and of the one before.")
    @GetMapping
    WeeklySheet sheet(Workspace workspace, HttpServletRequest request) {
        TrendsOptions options = WeeklySheets.options(store.metrics(workspace.id()));
        return analyses.run(
                request,
                workspace.id(),
                options.properties(),
                options,
                (chosen, index, cancel) -> sheets.of(index, chosen, workspace.zone(), cancel));
    }

    @Operation(
            operationId = "chooseWeekly",
            summary = "Choose the metrics of the weekly sheet",
            description = "At most five, in their order; none for the usual ones.")
    @PutMapping("/metrics")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(Workspace workspace, @RequestBody Metrics body) {
        List<String> texts = Given.list(body.metrics(), "metrics");
        WeeklySheets.options(texts);
        store.choose(
                workspace.id(), texts.stream().map(it -> MetricText.parse(it).text()).toList());
    }

    @Operation(operationId = "getWeeklySchedule", summary = "When and to whom the sheet is mailed")
    @GetMapping("/schedule")
    Mailing schedule(Workspace workspace) {
        return new Mailing(
                settings.mail() != null,
                store.schedule(workspace.id()).map(WeeklyController::planned).orElse(null));
    }

    @Operation(operationId = "planWeekly", summary = "Mail the sheet every week")
    @PutMapping("/schedule")
    Mailing plan(Actor actor, Workspace workspace, @RequestBody Planned body) {
        Schedule schedule =
                new Schedule(
                        day(Given.field(body.day(), "day")),
                        Given.field(body.hour(), "hour"),
                        zone(Given.field(body.zone(), "zone")),
                        Given.field(body.language(), "language"),
                        Given.list(body.recipients(), "recipients"),
                        clock.instant());
        store.plan(workspace.id(), Optional.of(schedule));
        trail.in(workspace, actor).note(AuditAction.MAILS_SCHEDULED);
        return schedule(workspace);
    }

    @Operation(operationId = "stopWeekly", summary = "Mail the sheet no more")
    @DeleteMapping("/schedule")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(Actor actor, Workspace workspace) {
        store.plan(workspace.id(), Optional.empty());
        trail.in(workspace, actor).note(AuditAction.MAILS_SCHEDULED, null, "none");
    }

    private static Planned planned(Schedule schedule) {
        return new Planned(
                schedule.day().toString(),
                schedule.hour(),
                schedule.zone().getId(),
                schedule.language(),
                schedule.recipients());
    }

    private static DayOfWeek day(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.toString().equals(text)) {
                return day;
            }
        }
        throw JourneyException.user(
                "INVALID_VALUE", "day \"%s\" is none. Give one such as MONDAY.", brief(text));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw JourneyException.user(
                    "INVALID_ZONE",
                    "zone \"%s\" is not known. Give one such as Europe/Riga, UTC or +02:00.",
                    brief(text));
        }
    }

    private static String brief(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** The metrics of the sheet. */
    record Metrics(@Nullable List<String> metrics) {}

    /**
     * Whether mails can be sent, and when they are.
     *
     * @param available whether this server knows a mail server
     * @param schedule null if the sheet is not mailed
     */
    record Mailing(boolean available, @Nullable Planned schedule) {}

    /**
     * A schedule.
     *
     * @param day for example {@code MONDAY}
     * @param hour from 0 to 23
     */
    record Planned(
            @Nullable String day,
            @Nullable Integer hour,
            @Nullable String zone,
            @Nullable String language,
            @Nullable List<String> recipients) {}
}
