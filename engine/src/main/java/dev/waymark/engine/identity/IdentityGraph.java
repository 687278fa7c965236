package dev.waymark.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All links of a log, and the profiles that they make. The profiles depend on the set of links,
 * rules and separations alone, never on the order in which they came. Not safe for several threads.
 *
 * <p>Mechanism: nodes that are linked in any way form a component; a new link makes its component
 * stale, and {@link #resolve()} judges the links of stale components anew, all others stay. Cost:
 * O(links of stale components × log); some 300 bytes of heap a link.
 */
public final class IdentityGraph {
    private static final int NONE = -1;

    /** From so many components on they are judged on several threads. */
    private static final int PARALLEL = 1_000;

    private static final Link NOTHING = new Link("-", "-", "-", 0, 0, 1);

    private final IdentityRules rules;
    private final Optional<Identifier> user;
    private final Map<Key, Integer> places = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private int[] nextLink = new int[64];
    private final Map<String, Integer> nodes = new HashMap<>();
    private int nodeCount;
    private int[] parent = new int[64];
    private int[] firstLink = new int[64];
    private int[] lastLink = new int[64];
    private final Map<Integer, List<Profile>> resolved = new HashMap<>();
    private final Map<String, Profile> profiles = new HashMap<>();
    private final Set<Integer> stale = new HashSet<>();
    private Set<Separation> separations = Set.of();

    /** A graph without links. */
    public IdentityGraph(IdentityRules rules) {
        this.rules = rules;
        this.user = rules.find(IdentityRules.USER_ID);
    }

    private record Key(String customer, String identifier, String value) {}

    /** The rules that links are judged by. */
    public IdentityRules rules() {
        return rules;
    }

    /** Number of different links. */
    public int size() {
        return places.size();
    }

    /**
     * Takes a link, if its value and its customer may join anybody; adds it to the one that says
     * the same. Takes effect with {@link #resolve()}.
     *
     * @throws IllegalArgumentException if the rules do not have its identifier
     */
    public void add(Link link) {
        Identifier identifier = rules.identifiers().get(rules.rank(link.identifier()));
        Optional<String> value = identifier.clean(link.value());
        if (value.isEmpty() || !mayJoin(link.customer())) {
            return;
        }
        Link clean =
                new Link(
                        link.customer(),
                        link.identifier(),
                        value.get(),
                        link.firstMillis(),
                        link.lastMillis(),
                        link.events());
        Key key = new Key(clean.customer(), clean.identifier(), clean.value());
        Integer known = places.get(key);
        int one = node(ProfileResolver.customerNode(clean.customer()));
        if (known == null) {
            int other = node(ProfileResolver.valueNode(identifier, clean.value()));
            int root = union(find(one), find(other));
            int place = links.size();
            links.add(clean);
            places.put(key, place);
            append(root, place);
            stale.add(root);
        } else {
            Link together = links.get(known).plus(clean);
            if (!together.equals(links.get(known))) {
                links.set(known, together);
                stale.add(find(one));
            }
        }
    }

    private boolean mayJoin(String customer) {
        return user.isPresent() && user.get().clean(customer).isPresent();
    }

    /**
     * Removes all links of some customers, with everything that only they said; takes effect with
     * {@link #resolve()}, which then does not tell all names that changed. O(links of their
     * components).
     *
     * @return all customers of their components, themselves too: nobody else's name can change
     */
    public Set<String> remove(Collection<String> customers) {
        Set<Integer> roots = new HashSet<>();
        for (String customer : customers) {
            Integer node = nodes.get(ProfileResolver.customerNode(customer));
            if (node != null) {
                roots.add(find(node));
            }
        }
        List<Link> affected = new ArrayList<>();
        Set<String> touched = new HashSet<>(customers);
        for (int root : roots) {
            affected.addAll(linksOf(root));
            resolved.remove(root);
            stale.remove(root);
        }
        for (Link link : affected) {
            Identifier identifier = rules.identifiers().get(rules.rank(link.identifier()));
            Integer place =
                    places.remove(new Key(link.customer(), link.identifier(), link.value()));
            if (place != null) {
                links.set(place, NOTHING);
            }
            touched.add(link.customer());
            if (identifier.keys()) {
                touched.add(link.value());
            }
            nodes.remove(ProfileResolver.customerNode(link.customer()));
            nodes.remove(ProfileResolver.valueNode(identifier, link.value()));
            profiles.remove(link.customer());
            profiles.remove(link.value());
        }
        Set<String> gone = Set.copyOf(customers);
        affected.stream().filter(link -> !gone.contains(link.customer())).forEach(this::add);
        return touched;
    }

    /** Sets which customers are kept apart; takes effect with {@link #resolve()}. */
    public void separate(Collection<Separation> apart) {
        Set<Separation> before = separations;
        separations = Set.copyOf(apart);
        for (Separation one : both(before, separations)) {
            if (before.contains(one) != separations.contains(one)) {
                Integer node = nodes.get(ProfileResolver.customerNode(one.one()));
                if (node != null) {
                    stale.add(find(node));
                }
            }
        }
    }

    private static Set<Separation> both(Set<Separation> one, Set<Separation> other) {
        Set<Separation> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    /**
     * Judges what is new.
     *
     * @return the customers whose profile has another name than after the last call, sorted
     */
    public Set<String> resolve() {
        Set<String> changed = new TreeSet<>();
        Set<Integer> roots = new HashSet<>();
        stale.forEach(node -> roots.add(find(node)));
        stale.clear();
        List<Judgement> judged =
                roots.size() < PARALLEL || !separations.isEmpty()
                        ? roots.stream().map(this::judge).toList()
                        : roots.parallelStream().map(this::judge).toList();
        for (Judgement one : judged) {
            resolved.put(one.root(), one.profiles());
            if (one.profiles().isEmpty()) {
                resolved.remove(one.root());
            }
            for (Profile profile : one.profiles()) {
                for (String customer : profile.customers()) {
                    Profile before = profiles.put(customer, profile);
                    String name = before == null ? customer : before.name();
                    if (!name.equals(profile.name())) {
                        changed.add(customer);
                    }
                }
            }
        }
        return changed;
    }

    private record Judgement(int root, List<Profile> profiles) {}

    /** Judges one component; changes nothing unless people keep some customers apart. */
    private Judgement judge(int root) {
        List<Link> own = linksOf(root);
        own.removeIf(link -> link == NOTHING);
        return new Judgement(root, new ProfileResolver(rules, own, separationsOf(root)).profiles());
    }

    private List<Separation> separationsOf(int root) {
        return separations.stream()
                .filter(it -> isIn(it.one(), root) && isIn(it.other(), root))
                .toList();
    }

    private boolean isIn(String customer, int root) {
        Integer node = nodes.get(ProfileResolver.customerNode(customer));
        return node != null && find(node) == root;
    }

    /** The name of a customer's profile: the customer's own if nothing joins it to another. */
    public String profileName(String customer) {
        Profile profile = profiles.get(customer);
        return profile == null ? customer : profile.name();
    }

    /** A customer's profile; {@link Profile#alone} if no event says an identifier of it. */
    public Profile profile(String customer) {
        Profile profile = profiles.get(customer);
        return profile == null ? Profile.alone(customer) : profile;
    }

    /**
     * The profiles that are known by a value of any identifier, by name; none if no event says it.
     */
    public List<Profile> known(String value) {
        Map<String, Profile> found = new java.util.TreeMap<>();
        for (Identifier identifier : rules.identifiers()) {
            identifier
                    .clean(value)
                    .map(clean -> nodes.get(ProfileResolver.valueNode(identifier, clean)))
                    .ifPresent(
                            node ->
                                    resolved.getOrDefault(find(node), List.of()).stream()
                                            .filter(it -> knows(it, identifier, value))
                                            .forEach(it -> found.put(it.name(), it)));
        }
        return List.copyOf(found.values());
    }

    private static boolean knows(Profile profile, Identifier identifier, String value) {
        String clean = identifier.clean(value).orElse("");
        return identifier.keys() && profile.customers().contains(clean)
                || profile.identifiers().stream()
                        .anyMatch(
                                it ->
                                        it.identifier().equals(identifier.name())
                                                && it.value().equals(clean));
    }

    /** All profiles of customers that are linked to anything, in no order. */
    public Collection<Profile> profiles() {
        return resolved.values().stream().flatMap(List::stream).toList();
    }

    /** For every customer whose profile has another name than itself, that name. */
    public Map<String, String> renamed() {
        Map<String, String> renamed = new HashMap<>();
        profiles.forEach(
                (customer, profile) -> {
                    if (!customer.equals(profile.name())) {
                        renamed.put(customer, profile.name());
                    }
                });
        return renamed;
    }

    private int node(String key) {
        Integer known = nodes.get(key);
        if (known != null) {
            return known;
        }
        int node = nodeCount++;
        nodes.put(key, node);
        if (node == parent.length) {
            parent = Arrays.copyOf(parent, 2 * node);
            firstLink = Arrays.copyOf(firstLink, 2 * node);
            lastLink = Arrays.copyOf(lastLink, 2 * node);
        }
        parent[node] = node;
        firstLink[node] = NONE;
        lastLink[node] = NONE;
        return node;
    }

    private int find(int node) {
        int root = node;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private int union(int one, int other) {
        if (one == other) {
            return one;
        }
        parent[other] = one;
        resolved.remove(other);
        if (firstLink[other] != NONE) {
            if (firstLink[one] == NONE) {
                firstLink[one] = firstLink[other];
            } else {
                nextLink[lastLink[one]] = firstLink[other];
            }
            lastLink[one] = lastLink[other];
        }
        return one;
    }

    private void append(int root, int place) {
        if (place == nextLink.length) {
            nextLink = Arrays.copyOf(nextLink, 2 * place);
        }
        nextLink[place] = NONE;
        if (firstLink[root] == NONE) {
            firstLink[root] = place;
        } else {
            nextLink[lastLink[root]] = place;
        }
        lastLink[root] = place;
    }

    private List<Link> linksOf(int root) {
        List<Link> own = new ArrayList<>();
        for (int place = firstLink[root]; place != NONE; place = nextLink[place]) {
            own.add(links.get(place));
        }
        return own;
    }
}
