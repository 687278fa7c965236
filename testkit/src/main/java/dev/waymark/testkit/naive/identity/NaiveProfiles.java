package dev.waymark.testkit.naive.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which customers are one person, by sets that are searched from end to end for every link. */
public final class NaiveProfiles {
    /** A kind of identifier, in the order of priority; the first letters of nodes tell kinds. */
    public record Kind(String name, boolean keys, boolean stated, int most, int shared) {}

    /** A customer's events said a value. */
    public record Said(String customer, String kind, String value, long millis) {}

    /** Two customers that are kept apart. */
    public record Apart(String one, String other) {}

    private final List<Kind> kinds;
    private final List<Set<String>> groups = new ArrayList<>();
    private final Set<String> anonymous = new HashSet<>();
    private final Map<String, Long> first = new TreeMap<>();

    private NaiveProfiles(List<Kind> kinds) {
        this.kinds = kinds;
    }

    /**
     * The name of each customer's profile.
     *
     * @param said any number of times, in any order
     */
    public static Map<String, String> names(List<Kind> kinds, List<Said> said, List<Apart> apart) {
        return new NaiveProfiles(kinds).find(said, apart);
    }

    private Map<String, String> find(List<Said> said, List<Apart> apart) {
        Map<List<String>, Long> earliest = new TreeMap<>(Comparator.comparing(List::toString));
        for (Said one : said) {
            earliest.merge(
                    List.of(one.customer(), one.kind(), one.value()), one.millis(), Math::min);
        }
        List<Said> links =
                earliest.entrySet().stream()
                        .map(
                                it ->
                                        new Said(
                                                it.getKey().get(0),
                                                it.getKey().get(1),
                                                it.getKey().get(2),
                                                it.getValue()))
                        .sorted(
                                Comparator.comparingInt((Said it) -> kinds.indexOf(kind(it)))
                                        .thenComparingLong(Said::millis)
                                        .thenComparing(Said::customer)
                                        .thenComparing(Said::value))
                        .toList();
        prepare(links);
        for (Said link : links) {
            Set<String> one = groupOf("c:" + link.customer());
            Set<String> other = groupOf(node(link));
            long met =
                    links.stream()
                            .filter(it -> node(it).equals(node(link)))
                            .map(Said::customer)
                            .distinct()
                            .count();
            boolean shared = kind(link).shared() > 0 && met > kind(link).shared();
            if (one == other
                    || shared
                    || areApart(one, other, apart)
                    || !kind(link).stated() && breaks(one, other)) {
                continue;
            }
            groups.remove(other);
            one.addAll(other);
        }
        Map<String, String> names = new TreeMap<>();
        for (Set<String> group : groups) {
            List<String> customers = customers(group);
            for (String customer : customers) {
                names.put(
                        customer,
                        customers.stream()
                                .min(
                                        Comparator.comparing((String it) -> anonymous.contains(it))
                                                .thenComparing(it -> first.get(it))
                                                .thenComparing(Comparator.naturalOrder()))
                                .orElseThrow());
            }
        }
        return names;
    }

    private void prepare(List<Said> links) {
        Set<String> users = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (Said link : links) {
            all.add("c:" + link.customer());
            all.add(node(link));
            first.merge(link.customer(), link.millis(), Math::min);
            if (kind(link).keys()) {
                first.merge(link.value(), link.millis(), Math::min);
            }
            if (link.kind().equals("anonymousId") || link.kind().equals("previousId")) {
                anonymous.add(link.value());
            }
            if (link.kind().equals("anonymousId") && !link.customer().equals(link.value())) {
                users.add(link.customer());
            }
        }
        anonymous.removeAll(users);
        for (String node : all) {
            groups.add(new HashSet<>(Set.of(node)));
        }
    }

    private Kind kind(Said said) {
        return kinds.stream().filter(it -> it.name().equals(said.kind())).findFirst().orElseThrow();
    }

    private String node(Said said) {
        return kind(said).keys() ? "c:" + said.value() : said.kind() + ":" + said.value();
    }

    private Set<String> groupOf(String node) {
        return groups.stream().filter(it -> it.contains(node)).findFirst().orElseThrow();
    }

    private static List<String> customers(Set<String> group) {
        return group.stream()
                .filter(it -> it.startsWith("c:"))
                .map(it -> it.substring(2))
                .collect(Collectors.toList());
    }

    private static boolean areApart(Set<String> one, Set<String> other, List<Apart> apart) {
        return apart.stream()
                .anyMatch(
                        it ->
                                one.contains("c:" + it.one()) && other.contains("c:" + it.other())
                                        || other.contains("c:" + it.one())
                                                && one.contains("c:" + it.other()));
    }

    private boolean breaks(Set<String> one, Set<String> other) {
        for (Kind kind : kinds) {
            long mine = count(one, kind);
            long theirs = count(other, kind);
            if (kind.most() > 0
                    && mine + theirs > kind.most()
                    && mine + theirs > Math.max(mine, theirs)) {
                return true;
            }
        }
        return false;
    }

    private long count(Set<String> group, Kind kind) {
        return switch (kind.name()) {
            case "userId" ->
                    customers(group).stream().filter(it -> !anonymous.contains(it)).count();
            case "anonymousId" -> customers(group).stream().filter(anonymous::contains).count();
            default -> group.stream().filter(it -> it.startsWith(kind.name() + ":")).count();
        };
    }
}
