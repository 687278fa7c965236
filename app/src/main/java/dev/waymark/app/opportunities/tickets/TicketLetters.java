package dev.waymark.app.opportunities.tickets;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.waymark.app.opportunities.Opportunity;
import dev.waymark.app.opportunities.Tickets;
import dev.waymark.app.opportunities.tickets.TicketDoor.Letter;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what each kind of destination takes and reads what it answers, by what its makers publish.
 *
 * @see <a
 *     href="https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/">Jira:
 *     create issue</a>
 * @see <a href="https://docs.github.com/en/rest/issues/issues#create-an-issue">GitHub: create an
 *     issue</a>
 */
final class TicketLetters {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    /** Through it Atlassian takes tokens of limited rights; browsers see nothing there. */
    private static final String ATLASSIAN_GATEWAY = "api.atlassian.com";

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_LINK = 2_000;

    private TicketLetters() {}

    static Letter write(Opportunity it, Destination to, @Nullable String secret) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        authorization(to, secret).ifPresent(value -> headers.put("Authorization", value));
        return switch (to.kind()) {
            case JIRA ->
                    new Letter(
                            below(to.address(), "/rest/api/3/issue"),
                            headers,
                            JSON.writeValueAsString(Tickets.jira(it, to.project())));
            case GITHUB -> {
                headers.put("Accept", "application/vnd.github+json");
                headers.put("X-GitHub-Api-Version", "2022-11-28");
                yield new Letter(
                        below(to.address(), "/repos/" + to.project() + "/issues"),
                        headers,
                        JSON.writeValueAsString(Tickets.gitHub(it)));
            }
            case WEBHOOK -> {
                headers.put("Idempotency-Key", it.id() + "." + to.id());
                yield new Letter(
                        to.address(),
                        headers,
                        JSON.writeValueAsString(
                                to.project().isEmpty()
                                        ? Tickets.gitHub(it)
                                        : Tickets.jira(it, to.project())));
            }
        };
    }

    /** What says who sends; of Jira a user with a token, elsewhere a token alone. */
    static Optional<String> authorization(Destination to, @Nullable String secret) {
        if (secret == null) {
            return Optional.empty();
        }
        String user = to.user();
        return Optional.of(
                user == null
                        ? "Bearer " + secret
                        : "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                (user + ":" + secret)
                                                        .getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * What an answer of success says.
     *
     * @return empty if it is not what this kind of destination answers when it has made a ticket
     */
    static Optional<Made> read(Destination to, int status, String answer) {
        JsonNode node = json(answer);
        return switch (to.kind()) {
            case JIRA -> {
                String key = node.path("key").asString("");
                yield status == 201 && key.matches("[A-Z][A-Z0-9_]*-\\d+")
                        ? Optional.of(new Made(key, browse(to, key)))
                        : Optional.empty();
            }
            case GITHUB -> {
                long number = node.path("number").asLong(0);
                yield status == 201 && number > 0
                        ? Optional.of(new Made("#" + number, link(node.path("html_url"))))
                        : Optional.empty();
            }
            case WEBHOOK -> {
                String key = node.path("key").asString("");
                yield Optional.of(
                        new Made(
                                key.isBlank() || key.length() > LONGEST_KEY ? null : key,
                                link(node.path("url"))));
            }
        };
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException noJson) {
            return JSON.missingNode();
        }
    }

    private static @Nullable String browse(Destination to, String key) {
        return ATLASSIAN_GATEWAY.equals(to.address().getHost())
                ? null
                : below(to.address(), "/browse/" + key).toString();
    }

    /** Only what a browser may open. */
    private static @Nullable String link(JsonNode node) {
        String text = node.asString("");
        return text.length() <= LONGEST_LINK && text.matches("https?://[^\\s\"'<>\\\\]+")
                ? text
                : null;
    }

    private static URI below(URI address, String path) {
        return URI.create(address.toString().replaceAll("/+$", "") + path);
    }

    /** A ticket that was made. */
    record Made(@Nullable String key, @Nullable String link) {}
}
