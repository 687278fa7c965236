package dev.waymark.engine.discover;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.kernel.Workers;
import dev.waymark.engine.quantile.ValueGroups;

import java.util.Arrays;
import java.util.List;

/** Edges of any number of types: numbered as they come, all their waits kept, 4 bytes each. */
final class SparseEdges implements EdgeTally {
    private final EdgeNumbers edges;
    private final ValueGroups waits = new ValueGroups();
    private int[] customers = new int[64];
    private int[] seen = new int[64];
    private final int[] typeSeen;
    private final long[] typeCustomers;
    private int journey;

    SparseEdges(int types) {
        edges = new EdgeNumbers(types);
        typeSeen = new int[types];
        typeCustomers = new long[types];
    }

    @Override
    public void add(JourneyBlock block) {
        for (int j = 0; j < block.size(); j++) {
            journey++;
            countTypes(block.types(), block.from(j), block.to(j));
            countEdges(block.types(), block.times(), block.from(j), block.to(j));
        }
    }

    private void countTypes(char[] types, int from, int to) {
        for (int i = from; i < to; i++) {
            int type = types[i];
            if (typeSeen[type] != journey) {
                typeSeen[type] = journey;
                typeCustomers[type]++;
            }
        }
    }

    private void countEdges(char[] types, long[] times, int from, int to) {
        long before = times[from];
        for (int i = from + 1; i < to; i++) {
            int edge = edges.find(types[i - 1], types[i]);
            if (edge < 0) {
                edge = newEdge(types[i - 1], types[i]);
            }
            long time = times[i];
            waits.add(edge, time - before);
            if (seen[edge] != journey) {
                seen[edge] = journey;
                customers[edge]++;
            }
            before = time;
        }
    }

    @Override
    public long into(int type) {
        long into = 0;
        for (int edge = 0; edge < edges.size(); edge++) {
            into += edges.to(edge) == type ? waits.size(edge) : 0;
        }
        return into;
    }

    @Override
    public long customers(int type) {
        return typeCustomers[type];
    }

    private int newEdge(int from, int to) {
        int edge = edges.number(from, to);
        waits.ensureGroups(edge + 1);
        if (edge >= seen.length) {
            seen = Arrays.copyOf(seen, 2 * edge);
            customers = Arrays.copyOf(customers, 2 * edge);
        }
        return edge;
    }

    /** The edges of several tallies together. */
    static List<ProcessMap.Edge> edges(
            List<SparseEdges> tallies, Dictionary types, Workers workers) {
        EdgeNumbers all = new EdgeNumbers(types.size());
        for (SparseEdges tally : tallies) {
            for (int edge = 0; edge < tally.edges.size(); edge++) {
                all.number(tally.edges.from(edge), tally.edges.to(edge));
            }
        }
        ProcessMap.Edge[] edges = new ProcessMap.Edge[all.size()];
        workers.forEach(
                edges.length,
                edge -> edges[edge] = edge(tallies, types, all.from(edge), all.to(edge)));
        return List.of(edges);
    }

    private static ProcessMap.Edge edge(
            List<SparseEdges> tallies, Dictionary types, int from, int to) {
        int[] numbers = new int[tallies.size()];
        long count = 0;
        long customers = 0;
        for (int t = 0; t < numbers.length; t++) {
            SparseEdges tally = tallies.get(t);
            int number = tally.edges.find(from, to);
            numbers[t] = number;
            if (number >= 0) {
                count += tally.waits.size(number);
                customers += tally.customers[number];
            }
        }
        List<ValueGroups> waits = tallies.stream().map(tally -> tally.waits).toList();
        return new ProcessMap.Edge(
                types.name(from),
                types.name(to),
                count,
                customers,
                ValueGroups.summarise(waits, numbers).orElseThrow());
    }
}
