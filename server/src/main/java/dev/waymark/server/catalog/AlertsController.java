package dev.waymark.server.catalog;

import static dev.waymark.engine.fault.JourneyException.access;

import dev.waymark.app.access.Actor;
import dev.waymark.app.access.User;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.catalog.alerts.SilenceAlerts;
import dev.waymark.app.catalog.alerts.Subscriber;
import dev.waymark.server.ServerSettings;
import dev.waymark.server.access.Given;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

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

/** Whether the person who asks is mailed when a type stops arriving. */
@RestController
@RequestMapping("/api/workspaces/{ws}/catalog/alerts")
@Tag(name = "catalog")
class AlertsController {
    private final SilenceAlerts alerts;
    private final ServerSettings settings;
    private final Clock clock;

    AlertsController(SilenceAlerts alerts, ServerSettings settings, Clock clock) {
        this.alerts = alerts;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "getAlerts",
            summary = "Whether you get a mail when a type stops arriving and when it comes back")
    AlertsAnswer find(Actor actor, Workspace workspace) {
        if (!(actor instanceof Actor.Person(User user))) {
            return new AlertsAnswer(false, null, null);
        }
        return new AlertsAnswer(
                settings.mail() != null,
                user.email(),
                alerts.of(workspace.id(), user.id()).map(Subscriber::language).orElse(null));
    }

    @PutMapping
    @Operation(
            operationId = "subscribeToAlerts",
            summary = "Get a mail when a type stops arriving and when it comes back",
            description =
                    "To the address of your account, once for each silence. What is silent already"
                            + " is told only when it comes back.")
    AlertsAnswer subscribe(Actor actor, Workspace workspace, @RequestBody Subscription body) {
        if (!(actor instanceof Actor.Person(User user))) {
            throw access(
                    "FORBIDDEN", "Only a person who signed in has an address. Sign in, then ask.");
        }
        alerts.subscribe(
                workspace.id(),
                new Subscriber(user.id(), Given.text(body.language(), "language")),
                clock.instant());
        return find(actor, workspace);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "unsubscribeFromAlerts", summary = "Get no such mail any more")
    void unsubscribe(Actor actor, Workspace workspace) {
        if (actor instanceof Actor.Person(User user)) {
            alerts.unsubscribe(workspace.id(), user.id());
        }
    }

    /**
     * Whether mails can be sent, and are.
     *
     * @param available whether this server knows a mail server, and the person an address
     * @param address where they go to; null for programs and visitors
     * @param language of the mails; null if none are sent
     */
    record AlertsAnswer(boolean available, @Nullable String address, @Nullable String language) {}

    /** In which language: en, de, uk, zh or lv. */
    record Subscription(@Nullable String language) {}
}
