package dev.waymark.server.access;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.WorkspaceStore;
import dev.waymark.app.access.Workspaces;
import dev.waymark.app.access.keys.ApiKeys;
import dev.waymark.app.access.signin.PasswordGate;
import dev.waymark.app.access.signin.PasswordHash;
import dev.waymark.app.access.signin.Secrets;
import dev.waymark.app.access.signin.SessionRules;
import dev.waymark.app.access.signin.SetUp;
import dev.waymark.app.access.signin.SignIn;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.id.Ids;
import dev.waymark.app.maps.commands.MapStore;
import dev.waymark.server.limits.RateLimit;
import dev.waymark.store.documents.Documents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/** Opens the documents and makes the use cases over them. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    private static final SessionRules RULES =
            new SessionRules(Duration.ofHours(12), Duration.ofDays(7));
    private static final int ATTEMPTS_AT_ONCE = 5;
    private static final Duration ATTEMPTS_COME_BACK = Duration.ofMinutes(5);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    Ids ids(Clock clock, SecureRandom random) {
        return new Ids(clock, random);
    }

    @Bean
    Secrets secrets(SecureRandom random) {
        return new Secrets(random);
    }

    @Bean
    Documents documents(WaymarkHome home) {
        return Documents.open(home.documents());
    }

    @Bean
    MapStore mapStore(Documents documents) {
        return documents.maps();
    }

    @Bean
    WorkspaceStore workspaceStore(Documents documents) {
        return documents.workspaces();
    }

    @Bean
    Access access(WorkspaceStore workspaces) {
        return new Access(workspaces);
    }

    @Bean
    Workspaces workspaces(WorkspaceStore store, Access access, Ids ids) {
        return new Workspaces(store, access, ids);
    }

    @Bean
    ApiKeys apiKeys(Documents documents, Access access, Secrets secrets, Ids ids, Clock clock) {
        return new ApiKeys(documents.keys(), access, secrets, ids, clock);
    }

    @Bean
    SessionRules sessionRules() {
        return RULES;
    }

    @Bean
    PasswordGate passwordGate(PasswordHash hash, Secrets secrets) {
        return new PasswordGate(hash, new RateLimit(ATTEMPTS_AT_ONCE, ATTEMPTS_COME_BACK), secrets);
    }

    @Bean
    SignIn signIn(Documents documents, PasswordGate gate, SessionRules rules, Clock clock) {
        return new SignIn(documents.users(), documents.sessions(), gate, rules, clock);
    }

    @Bean
    SetUp setUp(Documents documents, PasswordGate gate, Ids ids) {
        return new SetUp(documents.users(), documents.setUp(), gate, ids);
    }
}
