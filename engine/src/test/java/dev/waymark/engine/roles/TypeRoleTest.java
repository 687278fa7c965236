package dev.waymark.engine.roles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class TypeRoleTest {
    private static final List<String> TYPES =
            List.of(
                    "ad click",
                    "Email Opened",
                    "help e-mail",
                    "help reply",
                    "chat_started",
                    "chat answered",
                    "chat abandoned",
                    "cart abandoned",
                    "quote sent",
                    "quote opened",
                    "ticketClosed",
                    "support call",
                    "opted out",
                    "purchase");

    @Test
    void contactsAreWhatCustomersBegin() {
        assertThat(TypeRole.CONTACT.guess(TYPES).names())
                .containsExactly("chat_started", "help e-mail", "support call");
        assertThat(TypeRole.CONTACT.guess(TYPES).guessed()).isTrue();
    }

    @Test
    void answersAndClosedTicketsResolve() {
        assertThat(TypeRole.RESOLVING.guess(TYPES).names())
                .containsExactly("chat answered", "help reply", "ticketClosed");
    }

    @Test
    void aClickOnAnAdIsNoClickOnAMessage() {
        assertThat(TypeRole.CLICKED.guess(TYPES).names()).isEmpty();
        assertThat(TypeRole.OPENED.guess(TYPES).names())
                .containsExactly("Email Opened", "quote opened");
        assertThat(TypeRole.SENT.guess(TYPES).names()).containsExactly("quote sent");
    }

    @Test
    void anAbandonedCartIsNoAbandonedContact() {
        assertThat(TypeRole.ABANDONED.guess(TYPES).names()).containsExactly("chat abandoned");
        assertThat(TypeRole.OPT_OUT.guess(TYPES).names()).containsExactly("opted out");
    }

    @Test
    void channelsAreKnownByNameWhateverTheirCaseAndPunctuation() {
        List<String> channels = List.of("E-Mail", "call centre", "Self-Service", "pigeon");
        assertThat(ChannelKind.DIGITAL.guess(channels).names())
                .containsExactly("E-Mail", "Self-Service");
        assertThat(ChannelKind.PHYSICAL.guess(channels).names()).containsExactly("call centre");
        assertThat(ChannelKind.SELF_SERVICE.guess(channels).names())
                .containsExactly("Self-Service");
    }
}
