package dev.waymark.app.opportunities;

import dev.waymark.app.findings.FindingReport;
import dev.waymark.app.findings.FindingReport.Finding;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
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
    /** The most pains, and the most opportunities, that are named of a department. */
    public static final int MOST_NAMED = 20;

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
     * @param unansweredPains the unanswered, most customers lost first, ties by id; at most {@value
     *     #MOST_NAMED}
     * @param ownerless the open ones without an owner, in the order given; at most {@value
     *     #MOST_NAMED}
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
            double openDays,
            List<Pain> unansweredPains,
            List<Ownerless> ownerless) {
        public OfDepartment {
            unansweredPains = List.copyOf(unansweredPains);
            ownerless = List.copyOf(ownerless);
        }
    }

    /**
     * A pain that no opportunity answers.
     *
     * @param finding its id
     * @param kind text of a {@link dev.waymark.app.findings.FindingKind}
     * @param type of event where it happens
     * @param place on the map; null if no step is bound to the type
     * @param text what happens, in English
     * @param about the same in parts, for other languages
     * @param lostPerMonth customers that it loses
     */
    public record Pain(
            String finding,
            String kind,
            String type,
            FindingReport.@Nullable Place place,
            String text,
            FindingReport.About about,
            double lostPerMonth) {}

    /**
     * An open opportunity without an owner.
     *
     * @param id of the opportunity
     * @param name as people call it
     */
    public record Ownerless(String id, String name) {}

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
        private static final Comparator<Pain> COSTLIEST =
                Comparator.comparingDouble(Pain::lostPerMonth)
                        .reversed()
                        .thenComparing(Pain::finding);

        private int pains;
        private double lost;
        private double value;
        private boolean isValued;
        private int unanswered;
        private int open;
        private int withoutOwner;
        private int done;
        private double days;
        private final List<Pain> unansweredPains = new ArrayList<>();
        private final List<Ownerless> ownerless = new ArrayList<>();

        void add(Finding finding, double months, boolean isAnswered) {
            pains++;
            lost += finding.size().perMonth().amount();
            FindingReport.Estimate worth = finding.size().value();
            if (worth != null) {
                value += worth.amount() / months;
                isValued = true;
            }
            if (!isAnswered) {
                unanswered++;
                unansweredPains.add(
                        new Pain(
                                finding.id(),
                                finding.kind(),
                                finding.type(),
                                finding.place(),
                                finding.text(),
                                finding.about(),
                                finding.size().perMonth().amount()));
            }
        }

        void add(Opportunity it) {
            switch (it.state()) {
                case IDEA, PLANNED, DOING -> {
                    open++;
                    if (it.owner() == null || it.owner().isBlank()) {
                        withoutOwner++;
                        ownerless.add(new Ownerless(it.id(), it.name()));
                    }
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
                    days,
                    unansweredPains.stream().sorted(COSTLIEST).limit(MOST_NAMED).toList(),
                    ownerless.stream().limit(MOST_NAMED).toList());
        }
    }
}
