package dev.waymark.maps.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of several siblings changed places. */
final class Siblings {
    private Siblings() {}

    /**
     * The fewest of the ids that both lists hold whose moving explains the newer order: all but a
     * longest common rising chain. O(n log n).
     */
    static Set<String> moved(List<String> older, List<String> newer) {
        Map<String, Integer> placeOf = new HashMap<>();
        older.forEach(id -> placeOf.put(id, placeOf.size()));
        List<String> common = newer.stream().filter(placeOf::containsKey).toList();
        List<Integer> ends = new ArrayList<>();
        int[] previous = new int[common.size()];
        for (int i = 0; i < common.size(); i++) {
            int place = placeOf.getOrDefault(common.get(i), 0);
            int low = 0;
            int high = ends.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (placeOf.getOrDefault(common.get(ends.get(middle)), 0) < place) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : ends.get(low - 1);
            if (low == ends.size()) {
                ends.add(i);
            } else {
                ends.set(low, i);
            }
        }
        Set<String> moved = new HashSet<>(common);
        for (int i = ends.isEmpty() ? -1 : ends.getLast(); i >= 0; i = previous[i]) {
            moved.remove(common.get(i));
        }
        return moved;
    }
}
