package dev.waymark.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testkit.naive.identity.NaiveProfiles;
import dev.waymark.testkit.random.SeededRuns;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

class IdentityGraphPropertiesTest {
    private static final List<String> NAMES =
            List.of("previousId", "anonymousId", "crmId", "email", "phone");

    @Test
    void theOrderOfArrivalChangesNothingAndANaiveVersionAgrees() {
        SeededRuns.run(
                2_000,
                random -> {
                    IdentityRules rules = rules(random);
                    List<Link> links = links(random);
                    List<Separation> apart = separations(random);
                    Map<String, String> expected = naive(rules, links, apart);
                    List<Profile> first = null;
                    for (int turn = 0; turn < 4; turn++) {
                        Collections.shuffle(links, random);
                        IdentityGraph graph = fed(rules, links, apart, random);
                        assertThat(names(graph, expected)).isEqualTo(expected);
                        List<Profile> all =
                                graph.profiles().stream()
                                        .sorted(java.util.Comparator.comparing(Profile::name))
                                        .toList();
                        first = first == null ? all : first;
                        assertThat(all).isEqualTo(first);
                    }
                });
    }

    @Test
    void whoIsRemovedLeavesNothingAndTheOthersAreAsIfTheyHadNeverBeenThere() {
        SeededRuns.run(
                1_000,
                random -> {
                    IdentityRules rules = rules(random);
                    List<Link> links = links(random);
                    List<Separation> apart = separations(random);
                    IdentityGraph graph = fed(rules, links, apart, random);
                    List<String> gone = List.of(key(random, 8), key(random, 8));
                    graph.remove(gone);
                    graph.resolve();
                    List<Link> left =
                            links.stream().filter(it -> !gone.contains(it.customer())).toList();
                    Map<String, String> expected = naive(rules, left, apart);
                    assertThat(names(graph, expected)).isEqualTo(expected);
                    assertThat(
                                    graph.profiles().stream()
                                            .mapToInt(it -> it.customers().size())
                                            .sum())
                            .isEqualTo(expected.size());
                });
    }

    /** Feeds links in pieces, now and then resolving; what changed must add up to the end. */
    private static IdentityGraph fed(
            IdentityRules rules, List<Link> links, List<Separation> apart, Random random) {
        IdentityGraph graph = new IdentityGraph(rules);
        Map<String, String> followed = new TreeMap<>();
        boolean separated = random.nextBoolean();
        if (separated) {
            graph.separate(apart);
        }
        for (Link link : links) {
            graph.add(link);
            if (random.nextInt(4) == 0) {
                graph.resolve().forEach(it -> followed.put(it, graph.profileName(it)));
            }
        }
        if (!separated) {
            graph.resolve().forEach(it -> followed.put(it, graph.profileName(it)));
            graph.separate(apart);
        }
        graph.resolve().forEach(it -> followed.put(it, graph.profileName(it)));
        followed.entrySet().removeIf(it -> it.getKey().equals(it.getValue()));
        assertThat(followed).isEqualTo(new TreeMap<>(graph.renamed()));
        return graph;
    }

    private static Map<String, String> names(IdentityGraph graph, Map<String, String> like) {
        Map<String, String> names = new TreeMap<>();
        like.keySet().forEach(it -> names.put(it, graph.profileName(it)));
        return names;
    }

    private static IdentityRules rules(Random random) {
        return new IdentityRules(
                IdentityRules.DEFAULT.identifiers().stream()
                        .map(
                                it ->
                                        new Identifier(
                                                it.name(),
                                                it.properties(),
                                                it.everywhere(),
                                                it.keys(),
                                                it.stated(),
                                                random.nextInt(4),
                                                it.keys() ? 0 : random.nextInt(5),
                                                Identifier.Form.TEXT,
                                                it.blocked()))
                        .toList());
    }

    private static List<Link> links(Random random) {
        List<Link> links = new ArrayList<>();
        int people = 2 + random.nextInt(8);
        int count = random.nextInt(25);
        for (int i = 0; i < count; i++) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            boolean keys = name.endsWith("Id") && !name.equals("crmId");
            links.add(
                    new Link(
                            key(random, people),
                            name,
                            keys ? key(random, people) : "v" + random.nextInt(people),
                            random.nextInt(6),
                            6 + random.nextInt(6),
                            1));
        }
        return links;
    }

    private static String key(Random random, int people) {
        return (random.nextBoolean() ? "u" : "a") + random.nextInt(people);
    }

    private static List<Separation> separations(Random random) {
        List<Separation> apart = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            apart.add(new Separation("u" + random.nextInt(8), "a" + random.nextInt(8)));
        }
        return apart;
    }

    private static Map<String, String> naive(
            IdentityRules rules, List<Link> links, List<Separation> apart) {
        return NaiveProfiles.names(
                rules.identifiers().stream()
                        .map(
                                it ->
                                        new NaiveProfiles.Kind(
                                                it.name(),
                                                it.keys(),
                                                it.stated(),
                                                it.most(),
                                                it.shared()))
                        .toList(),
                links.stream()
                        .map(
                                it ->
                                        new NaiveProfiles.Said(
                                                it.customer(),
                                                it.identifier(),
                                                it.value(),
                                                it.firstMillis()))
                        .toList(),
                apart.stream().map(it -> new NaiveProfiles.Apart(it.one(), it.other())).toList());
    }
}
