package dev.waymark.engine.identity;

import dev.waymark.engine.identity.Joining.Outcome;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The profiles of customers that are linked with each other, directly or not.
 *
 * <p>Mechanism: every customer and every identifier is a node. Links are judged one after the other
 * in an order that is their own, not that of their arrival: by priority of the identifier, earliest
 * event, customer, value. A link that would break a limit, join what people keep apart, or rests on
 * a shared value is refused; any other joins its two nodes' groups. So the outcome depends on the
 * set of links alone.
 */
final class ProfileResolver {
    private final IdentityRules rules;
    private final List<Link> links;
    private final List<Separation> separations;
    private final Map<String, Integer> nodes = new HashMap<>();
    private final List<String> customers = new ArrayList<>();
    private final Map<String, Set<String>> customersOfValue = new HashMap<>();
    private final Map<String, String> firstOfValue = new HashMap<>();
    private final List<Judged> judged = new ArrayList<>();
    private int[] group = new int[0];
    private int[][] counts = new int[0][];
    private String[] names = new String[0];
    private final Map<String, Long> firstMillis = new HashMap<>();
    private final Set<String> anonymous = new HashSet<>();

    /**
     * A resolver of one component.
     *
     * @param links all of it, each once
     * @param separations those of which both customers are in it
     */
    ProfileResolver(IdentityRules rules, List<Link> links, List<Separation> separations) {
        this.rules = rules;
        this.separations = separations;
        this.links = new ArrayList<>(links);
        this.links.sort(
                Comparator.comparingInt((Link link) -> rules.rank(link.identifier()))
                        .thenComparingLong(Link::firstMillis)
                        .thenComparing(Link::customer)
                        .thenComparing(Link::value));
    }

    private record Judged(Joining joining, int node, int other) {}

    /** The node of a customer or an identifier. */
    static String customerNode(String customer) {
        return "c" + customer;
    }

    /** The node of what a link's customer was linked to. */
    static String valueNode(Identifier identifier, String value) {
        return identifier.keys() ? customerNode(value) : "i" + identifier.name() + '\u0000' + value;
    }

    /** The profiles, by name. */
    List<Profile> profiles() {
        gather();
        for (Link link : links) {
            judge(link);
        }
        return collect();
    }

    private Identifier identifier(Link link) {
        return rules.identifiers().get(rules.rank(link.identifier()));
    }

    private void gather() {
        Set<String> users = new HashSet<>();
        for (Link link : links) {
            Identifier identifier = identifier(link);
            customer(link.customer(), link);
            String value = valueNode(identifier, link.value());
            if (identifier.keys()) {
                customer(link.value(), link);
            } else {
                nodes.putIfAbsent(value, nodes.size());
            }
            if (identifier.shared() > 0) {
                customersOfValue
                        .computeIfAbsent(value, any -> new HashSet<>())
                        .add(link.customer());
                firstOfValue.putIfAbsent(value, link.customer());
            }
            boolean itself = link.customer().equals(link.value());
            switch (identifier.name()) {
                case IdentityRules.USER_ID -> users.add(link.value());
                case IdentityRules.ANONYMOUS_ID -> {
                    anonymous.add(link.value());
                    if (!itself) {
                        users.add(link.customer());
                    }
                }
                case IdentityRules.PREVIOUS_ID -> anonymous.add(link.value());
                default -> {}
            }
        }
        anonymous.removeAll(users);
        count();
    }

    private void customer(String name, Link link) {
        if (nodes.putIfAbsent(customerNode(name), nodes.size()) == null) {
            customers.add(name);
        }
        firstMillis.merge(name, link.firstMillis(), Math::min);
    }

    private void count() {
        int size = nodes.size();
        group = new int[size];
        Arrays.setAll(group, i -> i);
        counts = new int[size][rules.identifiers().size()];
        names = new String[size];
        Arrays.fill(names, "");
        int user = rules.rank(IdentityRules.USER_ID);
        int device = rules.rank(IdentityRules.ANONYMOUS_ID);
        for (String name : customers) {
            int node = node(customerNode(name));
            counts[node][anonymous.contains(name) ? device : user] = 1;
            names[node] = name;
        }
        for (Link link : links) {
            Identifier identifier = identifier(link);
            if (!identifier.keys()) {
                int node = node(valueNode(identifier, link.value()));
                counts[node][rules.rank(identifier.name())] = 1;
            }
        }
    }

    private int node(String key) {
        return nodes.getOrDefault(key, -1);
    }

    private int find(int node) {
        int root = node;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    private void judge(Link link) {
        Identifier identifier = identifier(link);
        String key = valueNode(identifier, link.value());
        int from = node(customerNode(link.customer()));
        int to = node(key);
        int one = find(from);
        int other = find(to);
        if (one == other) {
            return;
        }
        if (identifier.shared() > 0
                && customersOfValue.getOrDefault(key, Set.of()).size() > identifier.shared()) {
            String first = firstOfValue.getOrDefault(key, link.customer());
            if (!first.equals(link.customer())) {
                note(Outcome.SHARED, link, from, node(customerNode(first)), null);
            }
            return;
        }
        if (isSeparated(one, other)) {
            note(Outcome.SEPARATED, link, from, to, null);
            return;
        }
        String limit = identifier.stated() ? null : brokenLimit(one, other);
        if (limit != null) {
            note(Outcome.LIMIT, link, from, to, limit);
            return;
        }
        note(Outcome.MERGED, link, from, to, null);
        join(one, other);
    }

    /** Notes what became of a link between two groups that both have customers. */
    private void note(Outcome outcome, Link link, int from, int to, @Nullable String limit) {
        String one = names[find(from)];
        String other = names[find(to)];
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return;
        }
        boolean first = order().compare(one, other) <= 0;
        judged.add(
                new Judged(
                        new Joining(outcome, link, first ? one : other, first ? other : one, limit),
                        from,
                        to));
    }

    private boolean isSeparated(int one, int other) {
        for (Separation separation : separations) {
            int a = find(node(customerNode(separation.one())));
            int b = find(node(customerNode(separation.other())));
            if (a == one && b == other || a == other && b == one) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String brokenLimit(int one, int other) {
        for (int i = 0; i < rules.identifiers().size(); i++) {
            int most = rules.identifiers().get(i).most();
            int together = counts[one][i] + counts[other][i];
            if (most > 0
                    && together > most
                    && together > Math.max(counts[one][i], counts[other][i])) {
                return rules.identifiers().get(i).name();
            }
        }
        return null;
    }

    private void join(int one, int other) {
        group[other] = one;
        for (int i = 0; i < counts[one].length; i++) {
            counts[one][i] += counts[other][i];
        }
        if (names[one].isEmpty()
                || !names[other].isEmpty() && order().compare(names[other], names[one]) < 0) {
            names[one] = names[other];
        }
    }

    /** Customers as names of profiles: user ids, then what was linked earliest, then by name. */
    private Comparator<String> order() {
        return Comparator.comparing((String name) -> anonymous.contains(name))
                .thenComparing(name -> firstMillis.getOrDefault(name, Long.MAX_VALUE))
                .thenComparing(Comparator.naturalOrder());
    }

    private List<Profile> collect() {
        Map<Integer, List<String>> members = new HashMap<>();
        for (String name : customers) {
            members.computeIfAbsent(find(node(customerNode(name))), any -> new ArrayList<>())
                    .add(name);
        }
        Map<Integer, Map<String, Profile.Known>> known = new HashMap<>();
        for (Link link : links) {
            Identifier identifier = identifier(link);
            int root = find(node(customerNode(link.customer())));
            if (root == find(node(valueNode(identifier, link.value())))) {
                String key = rules.rank(link.identifier()) + 100 + "\u0000" + link.value();
                known.computeIfAbsent(root, any -> new TreeMap<>())
                        .merge(key, known(link), ProfileResolver::together);
            }
        }
        Map<Integer, List<Joining>> joinings = new HashMap<>();
        for (Judged one : judged) {
            Set<Integer> roots = new HashSet<>(List.of(find(one.node()), find(one.other())));
            for (int root : roots) {
                joinings.computeIfAbsent(root, any -> new ArrayList<>()).add(one.joining());
            }
        }
        Map<String, Profile> profiles = new TreeMap<>();
        members.forEach(
                (root, all) -> {
                    String name = names[root];
                    all.sort(
                            Comparator.comparing((String one) -> !one.equals(name))
                                    .thenComparing(Comparator.naturalOrder()));
                    profiles.put(
                            name,
                            new Profile(
                                    name,
                                    all,
                                    List.copyOf(
                                            known.getOrDefault(root, new LinkedHashMap<>())
                                                    .values()),
                                    joinings.getOrDefault(root, List.of())));
                });
        return List.copyOf(profiles.values());
    }

    private static Profile.Known known(Link link) {
        return new Profile.Known(
                link.identifier(),
                link.value(),
                link.firstMillis(),
                link.lastMillis(),
                link.events());
    }

    private static Profile.Known together(Profile.Known one, Profile.Known other) {
        return new Profile.Known(
                one.identifier(),
                one.value(),
                Math.min(one.firstMillis(), other.firstMillis()),
                Math.max(one.lastMillis(), other.lastMillis()),
                one.events() + other.events());
    }
}
