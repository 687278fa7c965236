package dev.waymark.app.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.findings.FindingReport;
import dev.waymark.app.findings.FindingReport.Estimate;
import dev.waymark.app.findings.FindingReport.Finding;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which pains nobody answers, and which opportunities nobody owns, department by department. */
class AlignmentTest {
    @Test
    void namesTheUnansweredPainsAndTheOpportunitiesWithoutAnOwner() {
        List<Finding> findings =
                List.of(
                        finding("drop:small", "lost", "Sales", 2),
                        finding("drop:large", "lost", "Sales", 9),
                        finding("drop:answered", "lost", "Sales", 30),
                        finding("drop:given-up", "lost", "Care", 4),
                        finding("loop:nowhere", "lost", null, 1),
                        finding("delight:card", "won", "Sales", 50));
        List<Opportunity> all =
                List.of(
                        opportunity("o1", "drop:answered", "Ann", Opportunity.State.DONE),
                        opportunity("o2", "drop:given-up", null, Opportunity.State.DROPPED),
                        opportunity("o3", null, " ", Opportunity.State.DOING),
                        opportunity("o4", null, "Ben", Opportunity.State.PLANNED));

        List<Alignment.OfDepartment> departments = Alignment.of(findings, 2, all).departments();

        assertThat(departments)
                .extracting(Alignment.OfDepartment::department)
                .containsExactly("Sales", "Care", null);
        Alignment.OfDepartment sales = departments.getFirst();
        assertThat(sales.pains()).isEqualTo(3);
        assertThat(sales.unanswered()).isEqualTo(2);
        assertThat(sales.unansweredPains())
                .extracting(Alignment.Pain::finding)
                .containsExactly("drop:large", "drop:small");
        assertThat(sales.unansweredPains().getFirst().lostPerMonth()).isEqualTo(9);
        assertThat(sales.ownerless()).containsExactly(new Alignment.Ownerless("o3", "o3's name"));
        assertThat(sales.withoutOwner()).isEqualTo(1);
        assertThat(departments.get(1).unansweredPains())
                .extracting(Alignment.Pain::finding)
                .containsExactly("drop:given-up");
        assertThat(departments.get(2).unansweredPains())
                .extracting(Alignment.Pain::finding)
                .containsExactly("loop:nowhere");
    }

    @Test
    void countsAllAndNamesTheCostliestTwenty() {
        List<Finding> findings = new ArrayList<>();
        List<Opportunity> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            findings.add(finding("drop:" + i, "lost", "Sales", i));
            all.add(opportunity("o" + i, null, null, Opportunity.State.IDEA));
        }

        Alignment.OfDepartment sales = Alignment.of(findings, 1, all).departments().getFirst();

        assertThat(sales.unanswered()).isEqualTo(30);
        assertThat(sales.unansweredPains()).hasSize(Alignment.MOST_NAMED);
        assertThat(sales.unansweredPains().getFirst().finding()).isEqualTo("drop:29");
        assertThat(sales.unansweredPains().getLast().finding()).isEqualTo("drop:10");
        assertThat(sales.withoutOwner()).isEqualTo(30);
        assertThat(sales.ownerless()).hasSize(Alignment.MOST_NAMED);
    }

    private static Finding finding(
            String id, String of, @Nullable String department, double lostPerMonth) {
        Estimate size = new Estimate(lostPerMonth, lostPerMonth, lostPerMonth);
        return new Finding(
                id,
                id.substring(0, id.indexOf(':')),
                "till",
                department == null
                        ? null
                        : new FindingReport.Place("t1", "Till", "s1", "Buying", department),
                "what happens",
                new FindingReport.About(null, null, null, null, null, null, null, null, null),
                new FindingReport.Evidence(100, 100, 0.5, 0.4, 0.001, 0.01),
                new FindingReport.Size(of, size, size, 50, null),
                "good",
                List.of());
    }

    private static Opportunity opportunity(
            String id, @Nullable String finding, @Nullable String owner, Opportunity.State state) {
        return new Opportunity(
                id,
                id + "'s name",
                "",
                finding,
                null,
                null,
                owner,
                "Sales",
                3,
                null,
                0.5,
                null,
                null,
                state,
                null,
                null,
                Instant.EPOCH,
                List.of());
    }
}
