package dev.waymark.app.consent;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.collect.EventStore;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.explore.IndexView;
import dev.waymark.app.identity.Identities;
import dev.waymark.app.identity.WorkspaceIdentity;
import dev.waymark.app.privacy.PersonalTraces;
import dev.waymark.engine.identity.Profile;
import dev.waymark.engine.index.JourneyIndex;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the customers of workspaces agreed to: told by their events ({@link ConsentText}), or
 * written down; the latest counts, for the whole profile. Safe for several threads.
 */
public final class Consents implements PersonalTraces {
    /** Stands for all analyses, where a purpose is required. */
    public static final String ALL = "*";

    private static final int MOST = 200;
    private static final int LONGEST = 200;

    private final EventStores stores;
    private final Identities identities;
    private final ConsentStore store;
    private final Clock clock;
    private final Map<String, WorkspaceConsent> known = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> revisions = new ConcurrentHashMap<>();
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** Consents told by these stores, or written into one. */
    public Consents(EventStores stores, Identities identities, ConsentStore store, Clock clock) {
        this.stores = stores;
        this.identities = identities;
        this.store = store;
        this.clock = clock;
    }

    private record Kept(JourneyIndex whole, long revision, String purpose, JourneyIndex left) {}

    /** What profiles said, by name and purpose; those that said nothing are absent. */
    private Map<String, Map<String, Consent>> profiles(String workspace) {
        EventStore events = stores.open(workspace);
        WorkspaceIdentity identity = identities.of(workspace, events);
        WorkspaceConsent consent = known.computeIfAbsent(workspace, any -> new WorkspaceConsent());
        consent.catchUp(events);
        return consent.profiles(identity, store.written(workspace));
    }

    /** How many profiles agreed and refused, by purpose. O(profiles that said something). */
    public List<PurposeCount> purposes(String workspace) {
        Map<String, long[]> counts = new TreeMap<>();
        profiles(workspace)
                .values()
                .forEach(
                        said ->
                                said.values()
                                        .forEach(
                                                one ->
                                                        counts.computeIfAbsent(
                                                                        one.purpose(),
                                                                        any -> new long[2])[
                                                                one.granted() ? 0 : 1]++));
        return counts.entrySet().stream()
                .map(it -> new PurposeCount(it.getKey(), it.getValue()[0], it.getValue()[1]))
                .toList();
    }

    /** What a profile said last, by purpose. */
    public List<Consent> of(String workspace, Profile profile) {
        return List.copyOf(profiles(workspace).getOrDefault(profile.name(), Map.of()).values());
    }

    /**
     * Writes down what a customer said.
     *
     * @param by who writes it down
     */
    public Consent write(
            String workspace, Profile profile, String purpose, boolean granted, String by) {
        checkPurpose(purpose);
        Consent consent = new Consent(purpose.strip(), granted, clock.instant(), by);
        store.write(workspace, profile.name(), consent);
        changed(workspace);
        return consent;
    }

    /** Which purpose each analysis needs, by the analysis' noun; {@value #ALL} for all. */
    public Map<String, String> required(String workspace) {
        return store.required(workspace);
    }

    /**
     * Lays down which purposes analyses need: customers who did not agree are in none of them.
     *
     * @param required by the analysis' noun, such as {@code attribution}; {@value #ALL} for all
     */
    public void setRequired(String workspace, Map<String, String> required) {
        require(
                required.size() <= MOST,
                "%d requirements are too many. Name at most %d.",
                required.size(),
                MOST);
        required.forEach(
                (analysis, purpose) -> {
                    require(
                            analysis.equals(ALL) || analysis.matches("[a-z][a-z-]{0,40}"),
                            "analysis \"%s\" is none. Give a noun such as attribution, or %s for"
                                    + " all.",
                            analysis,
                            ALL);
                    checkPurpose(purpose);
                });
        store.require(workspace, required);
        changed(workspace);
    }

    private static void checkPurpose(String purpose) {
        require(
                !purpose.isBlank() && purpose.length() <= LONGEST,
                "a purpose needs a name of 1 to %d characters.",
                LONGEST);
    }

    private void changed(String workspace) {
        revisions.computeIfAbsent(workspace, any -> new AtomicLong()).incrementAndGet();
    }

    /** A number that is a higher one after every change that no event tells of. */
    public long revision(String workspace) {
        AtomicLong revision = revisions.get(workspace);
        return revision == null ? 0 : revision.get();
    }

    /**
     * The journeys of those who agreed to what an analysis needs; the index itself if it needs
     * nothing. What was found last is kept for as long as nothing changes. O(customers).
     *
     * @param analysis {@value #ALL}, or the noun of one
     */
    public JourneyIndex keep(String workspace, String analysis, JourneyIndex index) {
        @Nullable String purpose = required(workspace).get(analysis);
        if (purpose == null) {
            return index;
        }
        long revision = revision(workspace);
        Kept last = kept.get(workspace + "\n" + analysis);
        if (last != null
                && last.whole() == index
                && last.revision() == revision
                && last.purpose().equals(purpose)) {
            return last.left();
        }
        Map<String, Map<String, Consent>> profiles = profiles(workspace);
        int[] codes = new int[index.customers()];
        int found = 0;
        for (int code = 0; code < codes.length; code++) {
            Consent consent = profiles.getOrDefault(index.customerId(code), Map.of()).get(purpose);
            if (isGranted(consent)) {
                codes[found++] = code;
            }
        }
        JourneyIndex left = index.only(Arrays.copyOf(codes, found));
        kept.put(workspace + "\n" + analysis, new Kept(index, revision, purpose, left));
        return left;
    }

    /**
     * Whom an analysis leaves out, for those who look at its numbers.
     *
     * @param purposes that customers must have agreed to; empty if it needs none
     * @param kept how many agreed to them all
     * @param customers how many there are; zero, as {@code kept}, if no purpose is needed
     */
    public record Heed(List<String> purposes, long kept, long customers) {
        public Heed {
            purposes = List.copyOf(purposes);
        }
    }

    /**
     * Whom an analysis leaves out. O(customers) if it needs a purpose, else O(1).
     *
     * @param analysis its noun; what {@value #ALL} needs, it needs too
     * @param whole the journeys of everybody
     */
    public Heed heed(String workspace, String analysis, Supplier<JourneyIndex> whole) {
        Map<String, String> required = required(workspace);
        List<String> purposes =
                Stream.of(required.get(ALL), required.get(analysis))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        if (purposes.isEmpty()) {
            return new Heed(purposes, 0, 0);
        }
        JourneyIndex index = whole.get();
        Map<String, Map<String, Consent>> profiles = profiles(workspace);
        long kept =
                IntStream.range(0, index.customers())
                        .mapToObj(code -> profiles.getOrDefault(index.customerId(code), Map.of()))
                        .filter(said -> purposes.stream().allMatch(it -> isGranted(said.get(it))))
                        .count();
        return new Heed(purposes, kept, index.customers());
    }

    /** What all analyses may see of indexes: the journeys of those who agreed to what they need. */
    public IndexView view() {
        return new ConsentView(this);
    }

    private record ConsentView(Consents consents) implements IndexView {
        @Override
        public JourneyIndex of(String workspace, JourneyIndex index) {
            return consents.keep(workspace, ALL, index);
        }

        @Override
        public long revision(String workspace) {
            return consents.revision(workspace);
        }
    }

    private static boolean isGranted(@Nullable Consent consent) {
        return consent != null && consent.granted();
    }

    /** Forgets what events said; to be called when events were removed. */
    public void forget(String workspace) {
        WorkspaceConsent consent = known.get(workspace);
        if (consent != null) {
            consent.forget();
        }
        kept.keySet().removeIf(key -> key.startsWith(workspace + "\n"));
        changed(workspace);
    }

    @Override
    public String place() {
        return "consent";
    }

    @Override
    public long erase(String workspace, Collection<String> names) {
        long removed = 0;
        for (String name : names) {
            removed += store.remove(workspace, name);
        }
        forget(workspace);
        return removed;
    }
}
