package dev.waymark.app.opportunities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.app.findings.FindingReport.Estimate;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.testkit.random.SeededRuns;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

class BestSetTest {
    @Test
    void takesTwoSmallOnesForOneLargeOne() {
        BestSet best =
                BestSet.of(
                        List.of(
                                opportunity("large", 10, 100, Opportunity.State.IDEA),
                                opportunity("one", 5, 60, Opportunity.State.PLANNED),
                                opportunity("two", 5, 50, Opportunity.State.IDEA),
                                opportunity("done", 1, 900, Opportunity.State.DONE),
                                opportunity("unknown", 1, null, Opportunity.State.IDEA)),
                        10);

        assertThat(best.chosen()).containsExactly("one", "two");
        assertThat(best.by()).isEqualTo("customers");
        assertThat(best.usedDays()).isEqualTo(10);
        assertThat(best.total()).isEqualTo(55, within(1e-9));
        assertThat(best.unsized()).containsExactly("unknown");
    }

    @Test
    void isAsGoodAsTheBestOfAllSets() {
        SeededRuns.run(
                300,
                random -> {
                    List<Opportunity> all = new ArrayList<>();
                    for (int i = 0; i < random.nextInt(11); i++) {
                        all.add(
                                opportunity(
                                        "o" + i,
                                        0.5 + random.nextInt(20) / 2.0,
                                        random.nextInt(50),
                                        Opportunity.State.IDEA));
                    }
                    double capacity = random.nextInt(40) / 2.0;
                    double most = 0;
                    for (int set = 0; set < 1 << all.size(); set++) {
                        double days = 0;
                        double worth = 0;
                        for (int i = 0; i < all.size(); i++) {
                            if ((set >> i & 1) == 1) {
                                days += all.get(i).effortDays();
                                worth += Objects.requireNonNull(all.get(i).expectedCustomers());
                            }
                        }
                        most = days <= capacity ? Math.max(most, worth) : most;
                    }
                    BestSet best = BestSet.of(all, capacity);
                    assertThat(best.total()).isEqualTo(most, within(1e-9));
                    assertThat(best.usedDays()).isLessThanOrEqualTo(capacity);
                });
    }

    @Test
    void refusesACapacityBelowNothing() {
        assertThatThrownBy(() -> BestSet.of(List.of(), -1))
                .isInstanceOf(JourneyException.class)
                .hasMessage("capacity (-1.0) must be from 0 to 10000.0 person-days.");
    }

    @Test
    void writesTicketsAsJiraAndGitHubTakeThem() {
        Opportunity it = opportunity("one", 5, 60, Opportunity.State.PLANNED);

        Tickets.JiraIssue.Fields jira = Tickets.jira(it, "CX").fields();
        assertThat(jira.project().key()).isEqualTo("CX");
        assertThat(jira.summary()).isEqualTo("one");
        assertThat(jira.issuetype().name()).isEqualTo("Task");
        assertThat(jira.duedate()).isEqualTo("2026-03-31");
        assertThat(jira.description().content().stream().map(BestSetTest::text))
                .startsWith("Customers a month: 60.0 (60.0 to 60.0)")
                .contains("Effort: 5.0 person-days", "Due: 2026-03-31");
        assertThat(Tickets.gitHub(it).body()).contains("**Effort:** 5.0 person-days");
    }

    private static String text(JiraDocument.Paragraph paragraph) {
        return paragraph.content().stream()
                .map(JiraDocument.Text::text)
                .collect(Collectors.joining());
    }

    private static Opportunity opportunity(
            String id, double days, @Nullable Integer customers, Opportunity.State state) {
        return new Opportunity(
                id,
                id,
                "",
                null,
                null,
                null,
                null,
                null,
                days,
                null,
                0.5,
                customers == null ? null : new Estimate(customers, customers, customers),
                null,
                state,
                LocalDate.of(2026, 3, 31),
                null,
                Instant.EPOCH,
                List.of());
    }
}
