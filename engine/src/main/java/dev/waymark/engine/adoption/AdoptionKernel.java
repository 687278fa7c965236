package dev.waymark.engine.adoption;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.Kernel;
import dev.waymark.engine.kernel.TallyKernel;
import dev.waymark.engine.predicate.CodedPredicate;
import dev.waymark.engine.quantile.ValueGroups;
import dev.waymark.engine.time.Buckets;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Counts who uses features: one pass, O(events + uses × features), and 4 bytes of memory for each
 * adopter of each feature, since its quantiles are exact.
 */
public final class AdoptionKernel implements TallyKernel<AdoptionGroups, Adoption> {
    private final AdoptionRequest request;
    private final @Nullable Buckets prepared;

    /** A kernel for a request. */
    public AdoptionKernel(AdoptionRequest request) {
        this(request, null);
    }

    private AdoptionKernel(AdoptionRequest request, @Nullable Buckets prepared) {
        this.request = request;
        this.prepared = prepared;
    }

    /**
     * {@inheritDoc}
     *
     * @throws JourneyException TOO_MANY_BUCKETS; TOO_MANY_VALUES if the breakdown has more than
     *     {@value AdoptionRequest#MOST_GROUPS}
     */
    @Override
    public Kernel<?, Adoption> prepare(JourneyIndex index) {
        Dictionary values = values(index);
        if (values != null && values.size() - 1 > AdoptionRequest.MOST_GROUPS) {
            throw JourneyException.limit(
                    "TOO_MANY_VALUES",
                    "breakdown \"%s\" has %d values, and at most %d can be told apart. Choose a"
                            + " property with fewer.",
                    request.breakdown(),
                    values.size() - 1,
                    AdoptionRequest.MOST_GROUPS);
        }
        return new AdoptionKernel(request, buckets(index));
    }

    private Buckets buckets(JourneyIndex index) {
        if (prepared != null) {
            return prepared;
        }
        Buckets buckets =
                Buckets.covering(request.period(), request.zone(), index.first(), index.last());
        if (told(buckets) > AdoptionRequest.MOST_BUCKETS) {
            throw JourneyException.limit(
                    "TOO_MANY_BUCKETS",
                    "The log has %d buckets of a %s, and at most %d can be told. Take a longer"
                            + " period, or begin later with since.",
                    told(buckets),
                    request.period(),
                    AdoptionRequest.MOST_BUCKETS);
        }
        return buckets;
    }

    private boolean isByChannel() {
        return CodedPredicate.CHANNEL.equals(request.breakdown());
    }

    private @Nullable Dictionary values(JourneyIndex index) {
        String breakdown = request.breakdown();
        if (breakdown == null) {
            return null;
        }
        return isByChannel() ? index.channels() : index.property(breakdown);
    }

    private int told(Buckets buckets) {
        return buckets.size() - buckets.firstIn(request.range());
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        String breakdown = request.breakdown();
        return new ScanPlan(
                        true,
                        true,
                        isByChannel(),
                        breakdown == null || isByChannel() ? List.of() : List.of(breakdown),
                        -1L,
                        TimeRange.ALL)
                .anyOf(request.from().mask(index.types()));
    }

    @Override
    public AdoptionGroups tally(JourneyIndex index) {
        Dictionary values = values(index);
        return new AdoptionGroups(
                request,
                buckets(index),
                index.types(),
                values == null ? 1 : values.size(),
                isByChannel());
    }

    @Override
    public void add(List<AdoptionGroups> partial, Journey journey) {
        partial.getFirst().add(journey);
    }

    @Override
    public Outcome<Adoption> finish(List<AdoptionGroups> parts, JourneyIndex index) {
        Buckets buckets = buckets(index);
        List<LocalDate> starts = new ArrayList<>();
        List<LocalDate> partial = new ArrayList<>();
        for (int b = buckets.firstIn(request.range()); b < buckets.size(); b++) {
            starts.add(buckets.date(b));
            if (buckets.isPartial(b)) {
                partial.add(buckets.date(b));
            }
        }
        List<AdoptionTally> all = new ArrayList<>();
        List<Adoption.Group> groups = new ArrayList<>();
        Dictionary values = values(index);
        for (int code = 0; code < parts.getFirst().size(); code++) {
            List<AdoptionTally> tallies = tallies(parts, code);
            all.addAll(tallies);
            if (values != null && !tallies.isEmpty()) {
                groups.add(
                        new Adoption.Group(
                                code == Dictionary.ABSENT ? null : values.name(code),
                                customers(tallies),
                                features(tallies, buckets)));
            }
        }
        groups.sort(
                Comparator.comparingLong(Adoption.Group::customers)
                        .reversed()
                        .thenComparing(group -> group.value() == null ? "" : group.value()));
        return new Done<>(
                new Adoption(
                        request.definition(),
                        customers(all),
                        request.period(),
                        starts,
                        features(all, buckets),
                        groups,
                        partial));
    }

    private static List<AdoptionTally> tallies(List<AdoptionGroups> parts, int code) {
        List<AdoptionTally> tallies = new ArrayList<>();
        for (AdoptionGroups part : parts) {
            AdoptionTally tally = part.of(code);
            if (tally != null) {
                tallies.add(tally);
            }
        }
        return tallies;
    }

    private static long customers(List<AdoptionTally> tallies) {
        return tallies.stream().mapToLong(tally -> tally.customers).sum();
    }

    private List<Adoption.Feature> features(List<AdoptionTally> tallies, Buckets buckets) {
        long customers = customers(tallies);
        List<Adoption.Feature> features = new ArrayList<>();
        for (int feature = 0; feature < request.features().size(); feature++) {
            features.add(feature(feature, customers, tallies, buckets));
        }
        return features;
    }

    private Adoption.Feature feature(
            int feature, long customers, List<AdoptionTally> tallies, Buckets buckets) {
        int from = buckets.firstIn(request.range());
        long[] firstUses = new long[buckets.size() - from];
        long adopters = 0;
        long repeated = 0;
        long uses = 0;
        for (AdoptionTally tally : tallies) {
            repeated += tally.repeated[feature];
            uses += tally.uses[feature];
            for (int b = 0; b < firstUses.length; b++) {
                firstUses[b] += tally.firstUses[feature][from + b];
                adopters += tally.firstUses[feature][from + b];
            }
        }
        int[] group = new int[tallies.size()];
        Arrays.fill(group, feature);
        List<ValueGroups> waits = tallies.stream().map(tally -> tally.waits).toList();
        return new Adoption.Feature(
                request.features().get(feature).label(),
                adopters,
                customers == 0 ? null : (double) adopters / customers,
                repeated,
                uses,
                ValueGroups.summarise(waits, group).orElse(null),
                Arrays.stream(firstUses).boxed().toList());
    }
}
