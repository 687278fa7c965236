package dev.waymark.server.findings;

import dev.waymark.app.opportunities.tickets.Destination;
import dev.waymark.app.opportunities.tickets.DestinationKind;
import dev.waymark.server.access.Given;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A destination to keep.
 *
 * @param kind jira, github or webhook
 * @param address of Jira's site or of the webhook; of GitHub its public one if left out
 * @param project Jira's key, or GitHub's OWNER/REPO
 * @param user for Jira the e-mail address that the token belongs to
 * @param secret the token; never shown again
 */
record DestinationBody(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String address,
        @Nullable String project,
        @Nullable String user,
        @Nullable String secret) {
    private static final String GITHUB = "https://api.github.com";

    Destination as(String id, String by, Instant now) {
        DestinationKind of = DestinationKind.of(Given.text(kind, "kind"));
        boolean isPublic = of == DestinationKind.GITHUB && isBlank(address);
        return new Destination(
                id,
                Given.text(name, "name").strip(),
                of,
                Destination.address(isPublic ? GITHUB : Given.text(address, "address")),
                project == null ? "" : project.strip(),
                user == null || user.isBlank() ? null : user.strip(),
                by,
                Instant.ofEpochMilli(now.toEpochMilli()));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Leaves the token out, so that no log shows it. */
    @Override
    public String toString() {
        return "DestinationBody[" + name + "]";
    }
}
