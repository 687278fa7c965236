package dev.waymark.engine.paths;

import dev.waymark.engine.index.Dictionary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which types are told apart at each position: their slots, from 0; after them other and ended. */
final class Ranks {
    private final int types;
    private final int slots;
    private final int[][] typesOfSlots;
    private final byte[] slotOf;

    /**
     * The most frequent types of each position, ties by name; the type that paths lead to first.
     */
    Ranks(PathsRequest request, RankTally tally, Dictionary dictionary) {
        types = dictionary.size();
        slots = Math.min(request.nodes(), types);
        typesOfSlots = new int[request.steps()][];
        slotOf = new byte[(request.steps() + 2) * types];
        Arrays.fill(slotOf, (byte) slots);
        int wanted = request.to() == null ? -1 : dictionary.code(request.to());
        for (int p = 0; p < request.steps(); p++) {
            int position = p;
            List<Integer> ranked =
                    IntStream.range(0, types)
                            .filter(type -> tally.count(position, type) > 0)
                            .boxed()
                            .sorted(
                                    Comparator.comparing((Integer type) -> type != wanted)
                                            .thenComparing(type -> -tally.count(position, type))
                                            .thenComparing(dictionary::name))
                            .limit(slots)
                            .toList();
            typesOfSlots[p] = ranked.stream().mapToInt(Integer::intValue).toArray();
            for (int slot = 0; slot < ranked.size(); slot++) {
                slotOf[p * types + ranked.get(slot)] = (byte) slot;
            }
        }
    }

    /** Number of types that are told apart. */
    int slots() {
        return slots;
    }

    /** The slot of every type at every position, position by position, and some more rows. */
    byte[] slotOf() {
        return slotOf;
    }

    /** The type in a slot, −1 for other, ended, and slots that are free. */
    int type(int position, int slot) {
        int[] there = typesOfSlots[position];
        return slot < there.length ? there[slot] : -1;
    }
}
