package dev.waymark.server.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.signin.PasswordHash;
import dev.waymark.server.Browser;
import dev.waymark.server.ServerSettings;
import dev.waymark.server.TestServer;
import dev.waymark.server.mail.MailSettings;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;

/** People come, change and go over real HTTP; each test has people of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MembersIT {
    private static final String PASSWORD = "correct horse battery";
    private static final String OWN = "01900000-0000-7000-8000-00000000000a";
    private static final String OTHER = "01900000-0000-7000-8000-00000000000b";
    private static final String MEMBERS = "/api/workspaces/" + OWN + "/members";

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private @Nullable TestServer started;
    private String hash = "";

    @BeforeAll
    void start() {
        mails.start();
        MailSettings mail =
                new MailSettings(
                        "127.0.0.1",
                        mails.getSmtp().getPort(),
                        MailSettings.Security.NONE,
                        null,
                        null,
                        "waymark@example.org",
                        "https://waymark.example.org");
        started = TestServer.start(settings -> settings.withMail(mail));
        hash = server().part(PasswordHash.class).hash(PASSWORD);
        for (String id : List.of(OWN, OTHER)) {
            server().documents()
                    .workspaces()
                    .add(
                            new Workspace(id, "W-" + id.substring(35), false, ZoneOffset.UTC),
                            List.of());
        }
        person("ada", Role.ADMIN, OWN);
        person("otto", Role.ADMIN, OTHER);
    }

    @AfterAll
    void stop() {
        server().close();
        mails.stop();
    }

    private TestServer server() {
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        return started;
    }

    private void person(String id, Role role, String... workspaces) {
        if (server().documents().users().find(id).isEmpty()) {
            server().documents()
                    .users()
                    .add(new User(id, "The " + id, id + "@example.org", Role.VIEWER), hash);
        }
        for (String workspace : workspaces) {
            server().documents().workspaces().put(new Membership(id, workspace, role));
        }
    }

    private Browser signedIn(String id) {
        return signedIn(id, PASSWORD);
    }

    private Browser signedIn(String id, String password) {
        Browser browser = Browser.at(server());
        assertThat(browser.signIn(id + "@example.org", password).statusCode()).isEqualTo(200);
        return browser;
    }

    private Browser stranger() {
        Browser browser = Browser.at(server());
        browser.session();
        return browser;
    }

    private HttpResponse<String> invite(Browser browser, String id, String role) {
        return browser.send(
                "POST",
                MEMBERS + "/invitations",
                "{\"email\":\"%s@example.org\",\"role\":\"%s\",\"language\":\"uk\"}"
                        .formatted(id, role));
    }

    private String invited(String id, String role) {
        HttpResponse<String> answer = invite(signedIn("ada"), id, role);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return token(answer);
    }

    private static String token(HttpResponse<String> answer) {
        String path = Browser.json(answer).path("path").asString();
        return path.substring(path.indexOf("#token=") + "#token=".length());
    }

    private static HttpResponse<String> accept(Browser browser, String token, String password) {
        return browser.send(
                "POST",
                "/api/invitations/accept",
                "{\"token\":\"%s\",\"name\":\"New\",\"password\":\"%s\"}"
                        .formatted(token, password));
    }

    private static HttpResponse<String> use(Browser browser, String token, String password) {
        return browser.send(
                "POST",
                "/api/resets/use",
                "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token, password));
    }

    @Test
    void letsAnInvitedPersonInOnceWithTheRoleOfTheInvitation() throws Exception {
        String token = invited("new", "analyst");
        MimeMessage mail = mailTo("new@example.org");
        assertThat(mail.getSubject()).contains("Вас запрошено", "W-a");
        assertThat(text(mail.getContent()))
                .contains("https://waymark.example.org/join#token=" + token);

        Browser guest = stranger();
        HttpResponse<String> look =
                guest.send("POST", "/api/invitations/look", "{\"token\":\"" + token + "\"}");
        assertThat(look.body()).contains("W-a", "new@example.org", "analyst");
        assertThat(accept(guest, token, "short").statusCode()).isEqualTo(400);
        assertThat(accept(guest, token, PASSWORD).statusCode()).isEqualTo(200);
        assertThat(guest.send("GET", "/api/workspaces", null).body()).contains(OWN);
        assertThat(guest.session().path("user").path("role").asString()).isEqualTo("viewer");

        assertThat(Browser.code(accept(stranger(), token, PASSWORD)))
                .as("replayed")
                .isEqualTo("INVITATION_INVALID");
        JsonNode list = Browser.json(signedIn("ada").send("GET", MEMBERS, null));
        assertThat(list.toString())
                .contains(
                        "\"email\":\"new@example.org\",\"role\":\"analyst\",\"lastSignInAt\":\"20")
                .contains("\"you\":true")
                .doesNotContain("otto");
    }

    private MimeMessage mailTo(String address) throws Exception {
        for (MimeMessage mail : mails.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(address)) {
                return mail;
            }
        }
        throw new AssertionError("no mail to " + address);
    }

    private static String text(Object content) throws Exception {
        return content instanceof MimeMultipart parts
                ? text(parts.getBodyPart(0).getContent())
                : String.valueOf(content);
    }

    @Test
    void neverOpensSomebodysAccountByAnInvitation() {
        person("kim", Role.EDITOR, OTHER);
        String token = invited("kim", "admin");
        HttpResponse<String> taken = accept(stranger(), token, "another long password");
        assertThat(taken.statusCode()).isEqualTo(403);
        assertThat(Browser.code(taken)).isEqualTo("ACCOUNT_EXISTS");
        signedIn("kim");
        Browser kim = stranger();
        assertThat(accept(kim, token, PASSWORD).statusCode()).isEqualTo(200);
        assertThat(kim.send("GET", "/api/workspaces", null).body()).contains(OWN, OTHER);
        assertThat(kim.session().path("user").path("name").asString()).isEqualTo("The kim");
    }

    @Test
    void slowsDownGuessingByAnInvitation() {
        person("lea", Role.EDITOR, OTHER);
        String token = invited("lea", "viewer");
        Browser guesser = Browser.at(server(), "127.0.0.9");
        guesser.session();
        for (int i = 0; i < 5; i++) {
            assertThat(accept(guesser, token, "guess " + i).statusCode()).isEqualTo(403);
        }
        assertThat(accept(guesser, token, PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void forgetsInvitationsThatWereWithdrawnReplacedOrWhoseMakerWentAway() {
        String first = invited("max", "viewer");
        String second = invited("max", "viewer");
        assertThat(accept(stranger(), first, PASSWORD).statusCode()).isEqualTo(403);
        Browser ada = signedIn("ada");
        String all = MEMBERS + "/invitations";
        String id = "";
        for (JsonNode it : Browser.json(ada.send("GET", all, null))) {
            if (it.path("email").asString().equals("max@example.org")) {
                id = it.path("id").asString();
            }
        }
        assertThat(ada.send("GET", all, null).body()).doesNotContain(second);
        Browser otto = signedIn("otto");
        assertThat(
                        otto.send(
                                        "DELETE",
                                        "/api/workspaces/" + OTHER + "/members/invitations/" + id,
                                        null)
                                .statusCode())
                .as("by another workspace's administrator")
                .isEqualTo(404);
        assertThat(ada.send("DELETE", all + "/" + id, null).statusCode()).isEqualTo(204);
        assertThat(accept(stranger(), second, PASSWORD).statusCode()).isEqualTo(403);

        person("ned", Role.ADMIN, OWN);
        String back = token(invite(signedIn("ned"), "ned-two", "admin"));
        assertThat(ada.send("DELETE", MEMBERS + "/ned", null).statusCode()).isEqualTo(204);
        assertThat(accept(stranger(), back, PASSWORD).statusCode()).isEqualTo(403);
    }

    @Test
    void leavesMembersToAdministratorsOfThatWorkspace() {
        person("eli", Role.EDITOR, OWN);
        person("ana", Role.ANALYST, OWN);
        for (String who : List.of("eli", "ana")) {
            Browser browser = signedIn(who);
            assertThat(browser.send("GET", MEMBERS, null).statusCode()).isEqualTo(403);
            assertThat(invite(browser, "friend", "admin").statusCode()).isEqualTo(403);
            assertThat(
                            browser.send("PUT", MEMBERS + "/" + who, "{\"role\":\"admin\"}")
                                    .statusCode())
                    .isEqualTo(403);
            assertThat(browser.send("DELETE", MEMBERS + "/ada", null).statusCode()).isEqualTo(403);
            assertThat(browser.send("POST", MEMBERS + "/ada/reset", null).statusCode())
                    .isEqualTo(403);
        }
        Browser otto = signedIn("otto");
        assertThat(otto.send("PUT", MEMBERS + "/eli", "{\"role\":\"admin\"}").statusCode())
                .isEqualTo(404);
        String elsewhere = "/api/workspaces/" + OTHER + "/members/eli";
        assertThat(otto.send("PUT", elsewhere, "{\"role\":\"viewer\"}").statusCode())
                .isEqualTo(404);
        assertThat(otto.send("DELETE", elsewhere, null).statusCode()).isEqualTo(404);
        assertThat(otto.send("POST", elsewhere + "/reset", null).statusCode()).isEqualTo(404);
        Browser ada = signedIn("ada");
        assertThat(ada.send("PUT", MEMBERS + "/eli", "{\"role\":\"owner\"}").statusCode())
                .isEqualTo(400);
        ada.without("X-CSRF-Token");
        assertThat(Browser.code(invite(ada, "forged", "admin"))).isEqualTo("CSRF_TOKEN_INVALID");
    }

    @Test
    void takesAnAddressForWhoseItIs() {
        Browser ada = signedIn("ada");
        String token = invited("zoe", "editor");
        for (String twin : List.of("ZOE@Example.org", " zoe@example.org ")) {
            HttpResponse<String> again = inviteAddress(ada, twin);
            assertThat(again.body()).contains("\"email\":\"zoe@example.org\"");
            assertThat(accept(stranger(), token, PASSWORD).statusCode()).isEqualTo(403);
            token = token(again);
        }
        assertThat(accept(stranger(), token, PASSWORD).statusCode()).isEqualTo(200);
        assertThat(Browser.code(inviteAddress(ada, "zOe@example.org"))).isEqualTo("ALREADY_MEMBER");
        for (String bad :
                List.of(
                        "zoe\\u200b@example.org",
                        "zoe\\u202e@example.org",
                        "zoe\\u00a0@example.org",
                        "zoe@example.org\\r\\nBcc: all@example.org",
                        "zoe",
                        "a@b@c")) {
            assertThat(inviteAddress(ada, bad).statusCode()).as(bad).isEqualTo(400);
        }
        assertThat(Browser.json(inviteAddress(ada, "a,b@example.org")).path("mailed").asBoolean())
                .as("no address of a header")
                .isFalse();
    }

    private static HttpResponse<String> inviteAddress(Browser browser, String address) {
        return browser.send(
                "POST",
                MEMBERS + "/invitations",
                "{\"email\":\"%s\",\"role\":\"viewer\"}".formatted(address));
    }

    @Test
    void letsNobodyRaiseThemselvesOrTheFirstAdministratorFall() {
        person("pia", Role.ADMIN, OWN);
        Browser pia = signedIn("pia");
        String waiting = token(invite(pia, "pia-two", "admin"));
        assertThat(pia.send("PUT", MEMBERS + "/pia", "{\"role\":\"viewer\"}").statusCode())
                .isEqualTo(204);
        assertThat(pia.send("PUT", MEMBERS + "/pia", "{\"role\":\"admin\"}").statusCode())
                .as("from the next request on")
                .isEqualTo(403);
        assertThat(accept(stranger(), waiting, PASSWORD).statusCode())
                .as("their invitations went with the role")
                .isEqualTo(403);
        Browser otto = signedIn("otto");
        assertThat(
                        Browser.code(
                                otto.send(
                                        "PUT",
                                        "/api/workspaces/" + OTHER + "/members/otto",
                                        "{\"role\":\"editor\"}")))
                .isEqualTo("LAST_ADMINISTRATOR");
    }

    @Test
    void keepsNoSecretOfALinkInClear() throws Exception {
        String invitation = invited("uma", "viewer");
        person("vic", Role.VIEWER, OWN);
        String reset = token(signedIn("ada").send("POST", MEMBERS + "/vic/reset", null));
        for (String secret : List.of(invitation, reset)) {
            assertThat(Base64.getUrlDecoder().decode(secret)).as("256 bits").hasSize(32);
            for (String file : List.of("documents.db", "documents.db-wal")) {
                byte[] stored =
                        Files.readAllBytes(
                                server().part(ServerSettings.class).home().root().resolve(file));
                assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                        .as(file)
                        .doesNotContain(secret);
            }
        }
        assertThat(
                        signedIn("ada")
                                .send("GET", "/join", null)
                                .headers()
                                .firstValue("Referrer-Policy"))
                .hasValue("same-origin");
    }

    @Test
    void endsAllSessionsOfARemovedMemberAtOnce() {
        person("rob", Role.ADMIN, OWN);
        Browser rob = signedIn("rob");
        assertThat(rob.send("GET", MEMBERS, null).statusCode()).isEqualTo(200);
        assertThat(signedIn("ada").send("DELETE", MEMBERS + "/rob", null).statusCode())
                .isEqualTo(204);
        assertThat(rob.send("GET", MEMBERS, null).statusCode()).isEqualTo(401);
        assertThat(rob.session().path("user").isNull()).isTrue();
        Browser again = signedIn("rob");
        assertThat(again.send("GET", "/api/workspaces", null).body()).isEqualTo("[]");
        assertThat(again.send("GET", MEMBERS, null).statusCode()).isEqualTo(404);
    }

    @Test
    void keepsTheLastAdministrator() {
        HttpResponse<String> last =
                signedIn("otto").send("DELETE", "/api/workspaces/" + OTHER + "/members/otto", null);
        assertThat(last.statusCode()).isEqualTo(400);
        assertThat(Browser.code(last)).isEqualTo("LAST_ADMINISTRATOR");
    }

    @Test
    void resetsThePasswordOfWhoIsInNoOtherWorkspaceOnly() {
        person("sam", Role.EDITOR, OWN);
        Browser old = signedIn("sam");
        Browser ada = signedIn("ada");
        HttpResponse<String> made = ada.send("POST", MEMBERS + "/sam/reset", null);
        assertThat(made.statusCode()).isEqualTo(201);
        Browser sam = stranger();
        assertThat(
                        sam.send("POST", "/api/resets/look", "{\"token\":\"" + token(made) + "\"}")
                                .body())
                .contains("The sam");
        assertThat(use(sam, token(made), "short").statusCode()).isEqualTo(400);
        assertThat(use(sam, token(made), "quite another phrase").statusCode()).isEqualTo(200);
        assertThat(old.send("GET", "/api/workspaces", null).statusCode()).isEqualTo(401);
        assertThat(Browser.code(use(stranger(), token(made), PASSWORD))).isEqualTo("RESET_INVALID");
        signedIn("sam", "quite another phrase");

        String late = token(ada.send("POST", MEMBERS + "/sam/reset", null));
        person("sam", Role.VIEWER, OTHER);
        assertThat(use(stranger(), late, PASSWORD).statusCode())
                .as("since then elsewhere too")
                .isEqualTo(403);
        assertThat(Browser.code(ada.send("POST", MEMBERS + "/sam/reset", null)))
                .isEqualTo("RESET_NOT_YOURS");
        assertThat(Browser.code(ada.send("POST", MEMBERS + "/ada/reset", null)))
                .isEqualTo("OWN_PASSWORD");
    }

    @Test
    void changesTheOwnNameAndPassword() {
        person("tom", Role.VIEWER, OWN);
        Browser here = signedIn("tom");
        Browser there = signedIn("tom");
        assertThat(here.send("PUT", "/api/account/name", "{\"name\":\" Tomas \"}").body())
                .contains("\"name\":\"Tomas\"");
        assertThat(change(here, "wrong", "quite another phrase").statusCode()).isEqualTo(403);
        assertThat(change(here, PASSWORD, "short").statusCode()).isEqualTo(400);
        assertThat(there.send("GET", "/api/workspaces", null).statusCode()).isEqualTo(200);
        assertThat(change(here, PASSWORD, "quite another phrase").statusCode()).isEqualTo(200);
        assertThat(there.send("GET", "/api/workspaces", null).statusCode()).isEqualTo(401);
        assertThat(here.session().path("user").path("name").asString()).isEqualTo("Tomas");

        Browser other = signedIn("tom", "quite another phrase");
        assertThat(other.send("POST", "/api/account/sign-out", null).statusCode()).isEqualTo(200);
        assertThat(other.session().path("user").isNull()).isTrue();
        assertThat(here.send("GET", "/api/workspaces", null).statusCode()).isEqualTo(401);
    }

    @Test
    void keepsWhoDidWhatForAdministratorsOnly() {
        String token = invited("ida", "editor");
        Browser ida = stranger();
        assertThat(accept(ida, token, PASSWORD).statusCode()).isEqualTo(200);
        assertThat(Browser.at(server(), "127.0.0.8").signIn("ida@example.org", "no").statusCode())
                .isEqualTo(401);
        assertThat(Browser.at(server(), "127.0.0.8").signIn("Secret-Typo", "no").statusCode())
                .isEqualTo(401);
        ida.session();
        assertThat(Browser.code(change(ida, "wrong", "quite another phrase")))
                .isEqualTo("PASSWORD_WRONG");
        Browser ada = signedIn("ada");
        JsonNode refused =
                Browser.json(
                        ada.send(
                                "GET",
                                "/api/workspaces/" + OWN + "/audit?action=sign-in-refused&limit=2",
                                null));
        assertThat(refused.findValuesAsString("subjectName"))
                .as("at the sign-in, and on the way to another password")
                .containsExactly("New", "New");
        String keys = "/api/workspaces/" + OWN + "/keys";
        ada.send("POST", keys, "{\"name\":\"loader\",\"scopes\":[\"read\"]}");

        String audit = "/api/workspaces/" + OWN + "/audit";
        String all = ada.send("GET", audit + "?limit=1000", null).body();
        assertThat(all)
                .contains("member-invite", "ida@example.org: editor", "\"action\":\"member-join\"")
                .contains("\"subjectName\":\"New\"", "loader: read", "sign-in-refused")
                .doesNotContain("Secret-Typo")
                .doesNotContain(token)
                .doesNotContain(PASSWORD)
                .doesNotContain("\"actor\":\"user:otto\"");
        JsonNode first = Browser.json(ada.send("GET", audit + "?action=key-make&limit=1", null));
        assertThat(first.path(0).path("actorName").asString()).isEqualTo("The ada");
        assertThat(ada.send("GET", audit + "?action=dance", null).statusCode()).isEqualTo(400);
        assertThat(ada.send("GET", audit + "?limit=100000", null).statusCode()).isEqualTo(400);
        assertThat(ada.send("GET", audit + "/export.csv", null).body())
                .startsWith("time,workspace,actor,")
                .contains("audit-export");
        for (String path : List.of(audit, audit + "/export.csv")) {
            assertThat(ida.send("GET", path, null).statusCode()).isEqualTo(403);
            assertThat(signedIn("otto").send("GET", path, null).statusCode()).isEqualTo(404);
            assertThat(ada.send("DELETE", path, null).statusCode()).isEqualTo(405);
        }
    }

    private static HttpResponse<String> change(Browser browser, String before, String after) {
        return browser.send(
                "POST",
                "/api/account/password",
                "{\"before\":\"%s\",\"after\":\"%s\"}".formatted(before, after));
    }
}
