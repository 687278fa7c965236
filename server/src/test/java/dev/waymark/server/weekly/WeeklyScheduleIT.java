package dev.waymark.server.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import dev.waymark.app.access.Role;
import dev.waymark.server.Browser;
import dev.waymark.server.identity.Shop;
import dev.waymark.server.mail.MailSettings;

import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who plans the weekly mail over HTTP, what comes of it in real mailboxes, and what is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeeklyScheduleIT {
    private static final String PATH = "/api/workspaces/" + Shop.SHOP + "/weekly/schedule";
    private static final String PLAN =
            """
            {"day":"WEDNESDAY","hour":7,"zone":"Europe/Riga","language":"lv",\
            "recipients":["Ada@Example.org","bob@example.org","ada@example.org"]}\
            """;
    private static final String PLANNED =
            """
            {"available":true,"schedule":{"day":"WEDNESDAY","hour":7,"zone":"Europe/Riga",\
            "language":"lv","recipients":["ada@example.org","bob@example.org"]}}\
            """;
    private static final String NONE = "{\"available\":true,\"schedule\":null}";

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final Shop shop;
    private final Browser admin;

    WeeklyScheduleIT() {
        mails.start();
        shop =
                new Shop(
                        settings ->
                                settings.withMail(
                                        new MailSettings(
                                                "127.0.0.1",
                                                mails.getSmtp().getPort(),
                                                MailSettings.Security.NONE,
                                                null,
                                                null,
                                                "waymark@example.org",
                                                "https://waymark.example.org")));
        admin = shop.as(Role.ADMIN);
    }

    @BeforeAll
    void twoWeeksOfEvents() {
        for (int day = 1; day <= 20; day++) {
            shop.send(
                    Shop.SHOP,
                    "track",
                    "{\"userId\":\"c%d\",\"event\":\"look\",\"timestamp\":\"2026-03-%02dT10:00:00Z\"}"
                            .formatted(day % 7, day));
        }
    }

    @AfterEach
    void planNothing() throws Exception {
        assertThat(admin.send("DELETE", PATH, null).statusCode()).isEqualTo(204);
        mails.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    void stop() {
        shop.close();
        mails.stop();
    }

    @Test
    void mailsWhatAnAdministratorPlannedUntilItIsStopped() throws Exception {
        assertThat(body("GET", null)).isEqualTo(NONE);
        assertThat(body("PUT", PLAN)).isEqualTo(PLANNED);
        assertThat(body("GET", null)).isEqualTo(PLANNED);

        WeeklyPost post = shop.server().part(WeeklyPost.class);
        Instant now = shop.server().part(Clock.class).instant();
        assertThat(post.sendDue(now)).as("nothing that was due before").isEmpty();
        Instant inAWeek = now.plus(Duration.ofDays(7));
        assertThat(post.sendDue(inAWeek)).hasSize(1).allMatch(it -> it.taken());
        assertThat(post.sendDue(inAWeek)).as("once").isEmpty();

        MimeMessage[] received = mails.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getAllRecipients()[0]).hasToString("ada@example.org");
        assertThat(received[1].getAllRecipients()[0]).hasToString("bob@example.org");
        assertThat(received[0].getSubject()).startsWith("“Shop” nedēļas lapa, nedēļa no ");

        assertThat(admin.send("DELETE", PATH, null).statusCode()).isEqualTo(204);
        assertThat(body("GET", null)).isEqualTo(NONE);
        assertThat(post.sendDue(inAWeek.plus(Duration.ofDays(7)))).isEmpty();
        assertThat(mails.getReceivedMessages()).hasSize(2);
    }

    @Test
    void sendsByTheNewPlanInPlaceOfTheOld() throws Exception {
        body("PUT", PLAN);
        body(
                "PUT",
                "{\"day\":\"FRIDAY\",\"hour\":0,\"zone\":\"+02:00\",\"language\":\"en\","
                        + "\"recipients\":[\"eve@example.org\"]}");
        Instant now = shop.server().part(Clock.class).instant();
        shop.server().part(WeeklyPost.class).sendDue(now.plus(Duration.ofDays(7)));

        MimeMessage[] received = mails.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getAllRecipients()[0]).hasToString("eve@example.org");
    }

    @Test
    void letsOnlyAdministratorsPlan() {
        body("PUT", PLAN);
        for (Role role : new Role[] {Role.VIEWER, Role.EDITOR, Role.ANALYST}) {
            Browser other = shop.as(role);
            assertThat(other.send("PUT", PATH, PLAN).statusCode()).as("%s", role).isEqualTo(403);
            assertThat(other.send("DELETE", PATH, null).statusCode()).isEqualTo(403);
            assertThat(other.send("GET", PATH, null).statusCode()).isEqualTo(403);
        }
        assertThat(body("GET", null)).isEqualTo(PLANNED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "WEDNESDAY" | "Wed"     | INVALID_VALUE | day "Wed" is none. Give one such as MONDAY.
                    "WEDNESDAY" | null      | MISSING_VALUE | the field "day" is missing. Give it in the body.
                    7           | 24        | INVALID_VALUE | hour (24) must be from 0 to 23.
                    7           | -1        | INVALID_VALUE | hour (-1) must be from 0 to 23.
                    "Europe/Riga" | "Riga"  | INVALID_ZONE  | zone "Riga" is not known. Give one such as Europe/Riga, UTC or +02:00.
                    "Europe/Riga" | null    | MISSING_VALUE | the field "zone" is missing. Give it in the body.
                    "lv"        | "fr"      | INVALID_VALUE | language "fr" is not offered. Give one of
                    "lv"        | null      | MISSING_VALUE | the field "language" is missing. Give it in the body.
                    "bob@example.org" | "bob" | INVALID_VALUE | e-mail "bob" is no address. Give one such as "ada@example.org".
                    "bob@example.org" | "a..b@x" | INVALID_VALUE | recipient "a..b@x" is no plain address. Give one such as ada@example.org.
                    "bob@example.org" | "Bob <bob@example.org>" | INVALID_VALUE | e-mail "bob <bob@example.org>" is no address.
                    "bob@example.org" | null | INVALID_VALUE | the list "recipients" has an item that is null. Leave it out.
                    """)
    void refusesBadValuesAndKeepsThePlan(String good, String bad, String code, String detail) {
        body("PUT", PLAN);
        assertRefused(PLAN.replace(good, bad), code, detail);
    }

    @Test
    void refusesAPlanForNobodyForTooManyAndWithoutAnHour() {
        body("PUT", PLAN);
        String recipients = "[\"Ada@Example.org\",\"bob@example.org\",\"ada@example.org\"]";
        assertRefused(
                PLAN.replace(recipients, "[]"),
                "INVALID_VALUE",
                "0 recipients were given. Give 1 to 20.");
        String many =
                IntStream.range(0, 21)
                        .mapToObj(i -> "\"r" + i + "@example.org\"")
                        .collect(Collectors.joining(",", "[", "]"));
        assertRefused(
                PLAN.replace(recipients, many),
                "INVALID_VALUE",
                "21 recipients were given. Give 1 to 20.");
        assertRefused(
                PLAN.replace("\"hour\":7,", ""),
                "MISSING_VALUE",
                "the field \"hour\" is missing. Give it in the body.");
    }

    private void assertRefused(String plan, String code, String detail) {
        HttpResponse<String> refused = admin.send("PUT", PATH, plan);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(Browser.code(refused)).isEqualTo(code);
        assertThat(Browser.json(refused).path("detail").asString()).contains(detail);
        assertThat(body("GET", null)).isEqualTo(PLANNED);
    }

    private String body(String method, @Nullable String plan) {
        HttpResponse<String> answer = admin.send(method, PATH, plan);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
