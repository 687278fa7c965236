package dev.waymark.app.opportunities;

import dev.waymark.app.findings.FindingReport;
import dev.waymark.app.findings.FindingReport.Finding;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who owns which pains, and where nobody does.
 *
 * @param departments most customers lost a month first; what no department answers for is the one
 *     without a name
 */
public record Alignment(List<OfDepartment> departments) {
    public Alignment {
        departments = List.copyOf(departments);
    }

    /**
     * A department.
     *
     * @param department its name as the map's stages and the opportunities have it; null for none
     * @param pains findings on its stages that lose customers
     * @param lostPerMonth customers that these lose
     * @param valuePerMonth what these are worth; null if not known
     * @param unanswered how many of the pains no open or finished opportunity answers
     * @param open opportunities of the department that are ideas, planned or being done
     * @param withoutOwner how many of these nobody does
     * @param done opportunities that reached customers
     * @param openDays person-days of the open ones
     */
    public record OfDepartment(
            @Nullable String department,
            int pains,
            double lostPerMonth,
            @Nullable Double valuePerMonth,
            int unanswered,
            int open,
            int withoutOwner,
            int done,
            double openDays) {}

    /** The alignment of placed findings and opportunities. */
    public static Alignment of(List<Finding> placed, double months, List<Opportunity> all) {
        Set<String> answered = new HashSet<>();
        for (Opportunity it : all) {
            if (it.finding() != null && it.state() != Opportunity.State.DROPPED) {
                answered.add(it.finding());
            }
        }
        Map<String, Sums> sums = new TreeMap<>();
        for (Finding finding : placed) {
            if (finding.size().of().equals("lost")) {
                FindingReport.Place place = finding.place();
                sums(sums, place == null ? null : place.department())
                        .add(finding, months, answered.contains(finding.id()));
            }
        }
        for (Opportunity it : all) {
            sums(sums, it.department()).add(it);
        }
        List<OfDepartment> departments = new ArrayList<>();
        sums.forEach((name, of) -> departments.add(of.write(name.isEmpty() ? null : name)));
        departments.sort((one, other) -> Double.compare(other.lostPerMonth, one.lostPerMonth));
        return new Alignment(departments);
    }

    private static Sums sums(Map<String, Sums> all, @Nullable String department) {
        return all.computeIfAbsent(
                department == null ? "" : department.strip(), name -> new Sums());
    }

    private static final class Sums {
        private int pains;
        private double lost;
        private double value;
        private boolean isValued;
        private int unanswered;
        private int open;
        private int withoutOwner;
        private int done;
        private double days;

        void add(Finding finding, double months, boolean isAnswered) {
            pains++;
            lost += finding.size().perMonth().amount();
            FindingReport.Estimate worth = finding.size().value();
            if (worth != null) {
                value += worth.amount() / months;
                isValued = true;
            }
            unanswered += isAnswered ? 0 : 1;
        }

        void add(Opportunity it) {
            switch (it.state()) {
                case IDEA, PLANNED, DOING -> {
                    open++;
                    withoutOwner += it.owner() == null || it.owner().isBlank() ? 1 : 0;
                    days += it.effortDays();
                }
                case DONE -> done++;
                case DROPPED -> {}
            }
        }

        OfDepartment write(@Nullable String name) {
            return new OfDepartment(
                    name,
                    pains,
                    lost,
                    isValued ? (Double) value : null,
                    unanswered,
                    open,
                    withoutOwner,
                    done,
                    days);
        }
    }
}
