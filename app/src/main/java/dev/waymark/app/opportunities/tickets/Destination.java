package dev.waymark.app.opportunities.tickets;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;

/**
 * Where a workspace's opportunities can be sent, without its secret.
 *
 * @param id UUIDv7
 * @param name what people call it, 1 to 100 characters, unique in its workspace
 * @param address of Jira's site or of GitHub's interface, or the webhook's own; {@code http} or
 *     {@code https}, without a user or a fragment, at most 500 characters
 * @param project key of Jira's project; {@code OWNER/REPO} of GitHub; of a webhook the key for
 *     which it wants Jira's body, empty for GitHub's
 * @param user whose token it is, for Jira an e-mail address; null elsewhere
 * @param createdBy log name of the actor who made it
 */
public record Destination(
        String id,
        String name,
        DestinationKind kind,
        URI address,
        String project,
        @Nullable String user,
        String createdBy,
        Instant createdAt) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_USER = 200;
    private static final String JIRA_PROJECT = "[A-Z][A-Z0-9_]{0,49}";

    public Destination {
        require(
                !name.isBlank() && name.length() <= LONGEST_NAME,
                "the destination's name has %d characters. Give 1 to %d, not only spaces.",
                name.length(),
                LONGEST_NAME);
        checkProject(kind, project);
        require(
                (kind == DestinationKind.JIRA) == (user != null),
                kind == DestinationKind.JIRA
                        ? "the user is missing. Give the e-mail address that the token belongs to."
                        : "only Jira asks for a user. Leave it out.");
        require(
                user == null
                        || !user.isBlank()
                                && user.length() <= LONGEST_USER
                                && user.chars().noneMatch(c -> c <= ' ' || c == ':' || c == 0x7f),
                "the user is no e-mail address. Give the one that the token belongs to.");
        require(
                kind == DestinationKind.WEBHOOK || address.getRawQuery() == null,
                "the address has a part behind \"?\". Give the one of the site alone.");
    }

    private static void checkProject(DestinationKind kind, String project) {
        switch (kind) {
            case JIRA ->
                    require(
                            project.matches(JIRA_PROJECT),
                            "the project is no key. Give the one before the number in Jira's keys,"
                                    + " such as CX.");
            case GITHUB ->
                    require(
                            project.matches("[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}")
                                    && !project.matches(".*/\\.{1,2}"),
                            "the project is no repository. Give owner and name, such as"
                                    + " acme/shop.");
            case WEBHOOK ->
                    require(
                            project.isEmpty() || project.matches(JIRA_PROJECT),
                            "the project is no key. Give one such as CX for Jira's body, none for"
                                    + " GitHub's.");
        }
    }

    /**
     * An address that may be used, as far as its form goes.
     *
     * @throws JourneyException INVALID_VALUE if it is none
     */
    public static URI address(String text) {
        try {
            URI address = new URI(text.strip());
            String scheme = address.getScheme();
            if (text.length() <= LONGEST_ADDRESS
                    && ("https".equals(scheme) || "http".equals(scheme))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw noAddress();
        }
        throw noAddress();
    }

    private static JourneyException noAddress() {
        return JourneyException.user(
                "INVALID_VALUE",
                "the address is none. Give one such as \"https://api.github.com\", without a user"
                        + " or a part behind \"#\".");
    }

    /** Scheme, host and port of its address, which is all that is shown: a path may be secret. */
    public String origin() {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
