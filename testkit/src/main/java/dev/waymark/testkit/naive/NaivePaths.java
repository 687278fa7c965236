package dev.waymark.testkit.naive;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Paths the obvious way: every path as a list of types, then everything counted from these lists.
 * Positions count outwards from 0, also backwards.
 */
public final class NaivePaths {
    /** All paths: who walked it, and its types from where it begins. */
    public final List<Walk> walks = new ArrayList<>();

    /** How many beginnings there were, arrived or not, and of whom. */
    public final List<String> started = new ArrayList<>();

    private final @Nullable String from;
    private final @Nullable String to;
    private final boolean all;

    /**
     * All paths of some events.
     *
     * @param gapMillis a longer pause begins a session; null for none
     */
    public NaivePaths(
            Collection<PlainEvent> events,
            @Nullable String from,
            @Nullable String to,
            boolean all,
            @Nullable Long gapMillis,
            boolean collapses) {
        this.from = from;
        this.to = to;
        this.all = all;
        PlainJourneys.of(events)
                .forEach(
                        (customer, journey) -> {
                            for (List<PlainEvent> session : sessions(journey, gapMillis)) {
                                List<String> types = new ArrayList<>();
                                for (PlainEvent event : session) {
                                    boolean repeats =
                                            !types.isEmpty()
                                                    && types.getLast().equals(event.type());
                                    if (!collapses || !repeats) {
                                        types.add(event.type());
                                    }
                                }
                                walk(customer, types);
                            }
                        });
    }

    /** A journey cut wherever a pause is longer than the gap; null never cuts. */
    public static List<List<PlainEvent>> sessions(
            List<PlainEvent> journey, @Nullable Long gapMillis) {
        List<List<PlainEvent>> sessions = new ArrayList<>();
        @Nullable PlainEvent before = null;
        for (PlainEvent event : journey) {
            if (before == null
                    || (gapMillis != null
                            && event.timeMillis() - before.timeMillis() > gapMillis)) {
                sessions.add(new ArrayList<>());
            }
            sessions.getLast().add(event);
            before = event;
        }
        return sessions;
    }

    private void walk(String customer, List<String> types) {
        for (int i = 0; i < types.size(); i++) {
            String start = from == null ? to : from;
            if (start != null ? types.get(i).equals(start) : i == 0) {
                walk(customer, types, i);
                if (!all) {
                    return;
                }
            }
        }
    }

    private void walk(String customer, List<String> types, int at) {
        if (from == null && to != null) {
            walks.add(new Walk(customer, types.subList(0, at + 1).reversed()));
        } else if (to != null) {
            started.add(customer);
            int rest = types.subList(at + 1, types.size()).indexOf(to);
            if (rest >= 0) {
                walks.add(new Walk(customer, types.subList(at, at + rest + 2)));
            }
        } else {
            walks.add(new Walk(customer, types.subList(at, types.size())));
        }
    }

    /**
     * Every node as {@code position type} and every link as {@code position from > to}, outwards,
     * with its paths and its customers.
     */
    public Map<String, Tally> flow(int steps, int nodes, String other, String ended) {
        List<Set<String>> kept = new ArrayList<>();
        for (int p = 0; p < steps; p++) {
            kept.add(kept(p, nodes));
        }
        Map<String, Tally> flow = new TreeMap<>();
        for (Walk walk : walks) {
            List<String> names = new ArrayList<>();
            for (int p = 0; p < Math.min(steps, walk.types().size()); p++) {
                String type = walk.types().get(p);
                names.add(kept.get(p).contains(type) ? type : other);
            }
            if (names.size() < steps) {
                names.add(ended);
            }
            for (int p = 0; p < names.size(); p++) {
                add(flow, p + " " + names.get(p), walk.customer());
                if (p > 0) {
                    String link = (p - 1) + " " + names.get(p - 1) + " > " + names.get(p);
                    add(flow, link, walk.customer());
                }
            }
        }
        return flow;
    }

    private Set<String> kept(int position, int nodes) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Walk walk : walks) {
            if (walk.types().size() > position) {
                counts.merge(walk.types().get(position), 1, Integer::sum);
            }
        }
        return new HashSet<>(
                counts.keySet().stream()
                        .sorted(
                                Comparator.comparing((String type) -> !Objects.equals(type, to))
                                        .thenComparing(type -> -counts.getOrDefault(type, 0))
                                        .thenComparing(type -> type))
                        .limit(nodes)
                        .toList());
    }

    private static void add(Map<String, Tally> flow, String key, String customer) {
        Tally tally = flow.computeIfAbsent(key, it -> new Tally(new ArrayList<>()));
        tally.customers().add(customer);
    }

    /** One path. */
    public record Walk(String customer, List<String> types) {}

    /** The customer of each path that came by. */
    public record Tally(List<String> customers) {
        /** Number of paths and of customers. */
        @Override
        public String toString() {
            return customers.size() + "/" + new HashSet<>(customers).size();
        }
    }
}
