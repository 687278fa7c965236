package dev.waymark.server.members;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.account.Account;
import dev.waymark.app.access.members.Invitations;
import dev.waymark.app.access.members.Members;
import dev.waymark.app.access.members.OneTimeLinks;
import dev.waymark.app.access.members.PasswordResets;
import dev.waymark.app.access.signin.PasswordGate;
import dev.waymark.app.access.signin.Secrets;
import dev.waymark.app.access.signin.SignIn;
import dev.waymark.app.id.Ids;
import dev.waymark.server.limits.RateLimit;
import dev.waymark.store.documents.Documents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;

/** Makes the use cases on members and accounts. */
@Configuration(proxyBeanMethods = false)
class MembersConfiguration {
    private static final int INVITATIONS_AT_ONCE = 50;
    private static final Duration INVITATIONS_COME_BACK = Duration.ofHours(1);

    @Bean
    Members members(Documents documents, Access access) {
        return new Members(documents.members(), access);
    }

    @Bean
    Invitations invitations(
            Documents documents, Access access, Secrets secrets, Ids ids, Clock clock) {
        return new Invitations(
                new Invitations.Stores(
                        documents.users(), documents.members(), documents.invitations()),
                access,
                new Invitations.Parts(
                        secrets,
                        ids,
                        clock,
                        new RateLimit(INVITATIONS_AT_ONCE, INVITATIONS_COME_BACK)));
    }

    @Bean
    PasswordResets passwordResets(
            Documents documents, Access access, Secrets secrets, Clock clock) {
        return new PasswordResets(
                new PasswordResets.Stores(
                        documents.users(), documents.members(), documents.resets()),
                access,
                new PasswordResets.Parts(secrets, clock));
    }

    @Bean
    OneTimeLinks oneTimeLinks(
            Invitations invitations, PasswordResets resets, SignIn signIn, PasswordGate gate) {
        return new OneTimeLinks(invitations, resets, signIn, gate);
    }

    @Bean
    Account account(Documents documents, SignIn signIn, PasswordGate gate) {
        return new Account(documents.users(), documents.sessions(), signIn, gate);
    }
}
