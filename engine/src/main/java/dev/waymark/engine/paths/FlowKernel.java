package dev.waymark.engine.paths;

import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.JourneyBlock;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;
import dev.waymark.engine.kernel.BlockKernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The second pass: nodes and links among the types that are told apart. */
final class FlowKernel implements BlockKernel<FlowTally, Paths> {
    private final PathsRequest request;
    private final Ranks ranks;

    FlowKernel(PathsRequest request, Ranks ranks) {
        this.request = request;
        this.ranks = ranks;
    }

    @Override
    public ScanPlan plan(JourneyIndex index) {
        return PathsKernel.plan(request, index);
    }

    @Override
    public FlowTally begin(JourneyIndex index) {
        return new FlowTally(request, ranks, index);
    }

    @Override
    public void addBlock(FlowTally partial, JourneyBlock block) {
        partial.add(block);
    }

    @Override
    public FlowTally merge(FlowTally left, FlowTally right) {
        return left.merge(right);
    }

    @Override
    public Outcome<Paths> finish(FlowTally tally, JourneyIndex index) {
        Names names = new Names(index.types());
        boolean both = request.from() != null && request.to() != null;
        return new Done<>(
                new Paths(
                        request.definition(),
                        request.isBackward() ? "backward" : "forward",
                        tally.paths(),
                        tally.pathCustomers(),
                        both
                                ? new Paths.Started(
                                        tally.finder().started(), tally.finder().startedCustomers())
                                : null,
                        names.other,
                        names.ended,
                        nodes(tally, names),
                        links(tally, names)));
    }

    private List<Paths.Node> nodes(FlowTally tally, Names names) {
        List<Paths.Node> nodes = new ArrayList<>();
        for (int p = 0; p < request.steps(); p++) {
            List<Paths.Node> there = new ArrayList<>();
            for (int slot = 0; slot <= ranks.slots(); slot++) {
                int cell = tally.node(p, slot);
                add(there, p, names.of(p, slot), tally.pathsAt(cell), tally.customersAt(cell));
            }
            add(there, p, names.ended, tally.endedPaths(p), tally.endedCustomers(p));
            there.sort(
                    Comparator.comparing((Paths.Node node) -> node.type().equals(names.ended))
                            .thenComparing(node -> node.type().equals(names.other))
                            .thenComparing(node -> -node.count())
                            .thenComparing(Paths.Node::type));
            nodes.addAll(there);
        }
        return nodes;
    }

    private void add(List<Paths.Node> nodes, int place, String name, long paths, long customers) {
        if (paths > 0) {
            int position = request.isBackward() ? -place : place;
            nodes.add(new Paths.Node(position, name, paths, customers));
        }
    }

    private List<Paths.Link> links(FlowTally tally, Names names) {
        List<Paths.Link> links = new ArrayList<>();
        for (int p = 0; p < request.steps() - 1; p++) {
            List<Paths.Link> there = new ArrayList<>();
            for (int near = 0; near <= ranks.slots(); near++) {
                for (int far = 0; far <= ranks.slots() + 1; far++) {
                    int cell = tally.link(p, near, far);
                    if (tally.pathsAt(cell) > 0) {
                        there.add(link(p, names.of(p, near), names.of(p + 1, far), tally, cell));
                    }
                }
            }
            there.sort(
                    Comparator.comparing((Paths.Link link) -> -link.count())
                            .thenComparing(Paths.Link::from)
                            .thenComparing(Paths.Link::to));
            links.addAll(there);
        }
        return links;
    }

    private Paths.Link link(int place, String near, String far, FlowTally tally, int cell) {
        boolean back = request.isBackward();
        return new Paths.Link(
                back ? -place - 1 : place,
                back ? far : near,
                back ? near : far,
                tally.pathsAt(cell),
                tally.customersAt(cell));
    }

    /** What nodes are called. */
    private final class Names {
        private final Dictionary types;
        private final String other;
        private final String ended;

        Names(Dictionary types) {
            this.types = types;
            this.other = free("other");
            this.ended = free("ended");
        }

        private String free(String name) {
            return types.code(name) < 0 ? name : free("(" + name + ")");
        }

        String of(int place, int slot) {
            if (slot >= ranks.slots()) {
                return slot == ranks.slots() ? other : ended;
            }
            int type = ranks.type(place, slot);
            return type < 0 ? other : types.name(type);
        }
    }
}
