package dev.waymark.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.identity.Joining.Outcome;

import org.junit.jupiter.api.Test;

import java.util.List;

class IdentityGraphTest {
    private final IdentityGraph graph = new IdentityGraph(IdentityRules.DEFAULT);

    @Test
    void aVisitorWhoSignsInIsTheUser() {
        say("u1", "anonymousId", "a1", 5);

        assertThat(graph.resolve()).containsExactly("a1");
        assertThat(graph.profileName("a1")).isEqualTo("u1");
        assertThat(graph.profile("a1").customers()).containsExactly("u1", "a1");
        assertThat(graph.profile("u1").joinings())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.outcome()).isEqualTo(Outcome.MERGED);
                            assertThat(it.kept()).isEqualTo("u1");
                            assertThat(it.joined()).isEqualTo("a1");
                        });
    }

    @Test
    void nobodyIsJoinedByWhatSaysNothing() {
        say("u1", "email", "null", 1);
        say("u2", "email", " NULL ", 2);
        say("u3", "anonymousId", "00000000-0000-0000-0000-000000000000", 3);
        say("u4", "anonymousId", "00000000-0000-0000-0000-000000000000", 4);
        say("undefined", "anonymousId", "a9", 4);
        say("u5", "phone", "123", 4);

        assertThat(graph.resolve()).isEmpty();
        assertThat(graph.size()).isZero();
    }

    @Test
    void twoUsersOfOneBrowserStayTwoPeople() {
        say("u1", "anonymousId", "a1", 1);
        say("u2", "anonymousId", "a1", 2);
        graph.resolve();

        assertThat(graph.profileName("a1")).isEqualTo("u1");
        assertThat(graph.profileName("u2")).isEqualTo("u2");
        assertThat(graph.profile("u2").joinings())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.outcome()).isEqualTo(Outcome.LIMIT);
                            assertThat(it.limit()).isEqualTo("userId");
                        });
    }

    @Test
    void visitorsWithTheSameAddressAreOnePerson() {
        say("a1", "anonymousId", "a1", 1);
        say("a1", "email", "Anna@Example.org ", 1);
        say("a2", "anonymousId", "a2", 2);
        say("a2", "email", "anna@example.org", 2);
        say("u1", "email", "anna@example.org", 3);
        graph.resolve();

        assertThat(graph.profile("a2").name()).isEqualTo("u1");
        assertThat(graph.profile("a2").customers()).containsExactly("u1", "a1", "a2");
        assertThat(graph.known("ANNA@example.org")).hasSize(1);
    }

    @Test
    void phoneNumbersAreComparedByTheirDigits() {
        say("a1", "anonymousId", "a1", 1);
        say("a1", "phone", "+371 20-000-000", 1);
        say("u1", "phone", "0037120000000", 2);
        graph.resolve();

        assertThat(graph.profileName("a1")).isEqualTo("u1");
    }

    @Test
    void anAddressOfTooManyJoinsNobody() {
        for (int i = 0; i < 21; i++) {
            say("a" + i, "anonymousId", "a" + i, i);
            say("a" + i, "email", "info@example.org", i);
        }
        graph.resolve();

        assertThat(graph.profileName("a20")).isEqualTo("a20");
        assertThat(graph.profile("a20").joinings())
                .singleElement()
                .satisfies(it -> assertThat(it.outcome()).isEqualTo(Outcome.SHARED));
    }

    @Test
    void anAliasJoinsTwoUserIds() {
        say("new", "previousId", "old", 3);
        say("old", "anonymousId", "a1", 1);
        graph.resolve();

        assertThat(graph.profile("a1").customers()).containsExactlyInAnyOrder("new", "old", "a1");
    }

    @Test
    void aSeparationUndoesAMergeAndItsEndBringsItBack() {
        say("u1", "anonymousId", "a1", 1);
        say("u1", "email", "a@example.org", 2);
        say("a1", "email", "a@example.org", 3);
        graph.resolve();
        graph.separate(List.of(new Separation("u1", "a1")));

        assertThat(graph.resolve()).containsExactly("a1");
        assertThat(graph.profileName("a1")).isEqualTo("a1");
        assertThat(graph.profile("a1").joinings())
                .extracting(Joining::outcome)
                .containsOnly(Outcome.SEPARATED);

        graph.separate(List.of());
        assertThat(graph.resolve()).containsExactly("a1");
        assertThat(graph.profileName("a1")).isEqualTo("u1");
    }

    @Test
    void aStrangersBrowserCannotTakeAKnownUserOver() {
        say("victim", "anonymousId", "a1", 1);
        say("attacker", "anonymousId", "victim", 0);
        graph.resolve();

        assertThat(graph.profileName("victim")).isEqualTo("victim");
        assertThat(graph.profileName("attacker")).isEqualTo("attacker");
    }

    @Test
    void rulesSayWhatIsWrongWithThem() {
        assertThatThrownBy(() -> new IdentityRules(List.of()))
                .isInstanceOf(JourneyException.class)
                .hasMessage("identifier \"userId\" is missing. Keep it.");
        assertThatThrownBy(() -> new Separation("a", "a"))
                .hasMessage("\"a\" and \"a\" cannot be kept apart. Give two different customers.");
    }

    private void say(String customer, String identifier, String value, long millis) {
        graph.add(new Link(customer, identifier, value, millis, millis, 1));
    }
}
