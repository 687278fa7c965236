package dev.waymark.server.layout;

import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.discover.ProcessMap.Activity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of a process map that is drawn.
 *
 * <p><b>Types.</b> They rank by customers, then events, then name. The slider keeps the first
 * {@code max(1, ⌈share × types⌉)} of them, and with each all types on its <em>main way</em>: of all
 * ways from the start to it, and from it to the end, the one whose rarest edge is most frequent
 * (ties go to the shorter way, then by name). So every drawn type lies on a way from start to end
 * that customers walked, and nothing is drawn that is not in the log.
 *
 * <p><b>Edges.</b> The edges of main ways are always kept. Of the others between drawn types the
 * slider keeps the first {@code ⌈share × others⌉} by count, then names.
 *
 * <p>A higher slider only adds. At most {@value #MOST_TYPES} types and {@value #MOST_EDGES} edges
 * are drawn; beyond, the sliders act as if set to the highest value that fits. The result depends
 * on the map and the sliders alone.
 *
 * @param types drawn, by rank
 * @param links drawn, most first, ties by the names of their ends
 */
record Abstraction(List<Activity> types, List<Link> links, MapPicture.Hidden hidden) {
    /** The most types that are drawn. */
    static final int MOST_TYPES = 200;

    /** The most edges that are drawn. */
    static final int MOST_EDGES = 800;

    static Abstraction of(ProcessMap map, Sliders sliders) {
        List<Activity> ranked = ranked(map.activities());
        List<Link> links = Link.of(map);
        MainWays ways = MainWays.of(links);
        Set<String> kept = kept(ranked, ways, sliders.activities());
        List<Activity> types =
                ranked.stream()
                        .filter(type -> kept.contains(MapPicture.Node.idOf(type.type())))
                        .toList();
        List<Link> chosen = chosen(links, kept, ways, sliders.paths());
        return new Abstraction(
                types,
                chosen,
                new MapPicture.Hidden(ranked.size() - types.size(), links.size() - chosen.size()));
    }

    private static List<Activity> ranked(List<Activity> activities) {
        return activities.stream()
                .sorted(
                        Comparator.comparingLong(Activity::customers)
                                .reversed()
                                .thenComparing(Comparator.comparingLong(Activity::count).reversed())
                                .thenComparing(Activity::type))
                .toList();
    }

    private static Set<String> kept(List<Activity> ranked, MainWays ways, double share) {
        Set<String> kept = new LinkedHashSet<>();
        long wanted = Math.max(1, ceil(share, ranked.size()));
        for (int rank = 0; rank < Math.min(wanted, ranked.size()); rank++) {
            Set<String> more = new LinkedHashSet<>(kept);
            more.addAll(ways.through(MapPicture.Node.idOf(ranked.get(rank).type())));
            if (more.size() > MOST_TYPES) {
                break;
            }
            kept = more;
        }
        return kept;
    }

    private static List<Link> chosen(
            List<Link> links, Set<String> kept, MainWays ways, double share) {
        Set<Link> always = new HashSet<>(ways.links(kept));
        List<Link> others = new ArrayList<>();
        for (Link link : links) {
            if (link.isBetween(kept) && !always.contains(link)) {
                others.add(link);
            }
        }
        long room = Math.max(0, MOST_EDGES - always.size());
        others.stream().limit(Math.min(room, ceil(share, others.size()))).forEach(always::add);
        return links.stream().filter(always::contains).toList();
    }

    private static long ceil(double share, int of) {
        return (long) Math.ceil(share * of - 1e-9);
    }

    /** Drawn types by the id of their node. */
    Map<String, Activity> byId() {
        Map<String, Activity> byId = new LinkedHashMap<>();
        types.forEach(type -> byId.put(MapPicture.Node.idOf(type.type()), type));
        return byId;
    }
}
