package dev.waymark.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalFieldsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "email", "e-mail", "contactEmail", "context.traits.email", "phone_number", "name",
                "firstName", "last_name", "context.ip", "address.street", "anonymousId", "userId"
            })
    void namesThatSayWhoSomebodyIs(String name) {
        assertThat(PersonalFields.isPersonal(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan",
                "product_name",
                "campaign",
                "value",
                "country",
                "mailing",
                "ship",
                "orderId",
                "context.page.path",
                "shipping"
            })
    void namesThatDoNot(String name) {
        assertThat(PersonalFields.isPersonal(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.org",
                "+371 20 000 000",
                "192.168.0.1",
                "fe80::1:2:3",
                "4111 1111 1111 1111",
                "DE89 3704 0044 0532 0130 00",
                "LV80BANK0000435195001"
            })
    void valuesThatLookPersonalAreMasked(String value) {
        assertThat(PersonalFields.masked("note", value)).hasSize(2).endsWith("…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pro",
                "2026-01-01",
                "12:30",
                "10.5",
                "A-1000",
                "4111 1111 1111 1112",
                "DE89370400440532013001",
                "SO12ABCDEFGH"
            })
    void othersAreNot(String value) {
        assertThat(PersonalFields.masked("note", value)).isEqualTo(value);
    }
}
