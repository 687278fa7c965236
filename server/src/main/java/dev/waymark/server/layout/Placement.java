package dev.waymark.server.layout;

import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.discover.ProcessMap.Activity;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.kernel.CancelSignal;

import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the drawn part of a process map its positions: layers from left to right by ELK's layered
 * algorithm, curved edges. A large map that would be more than {@value #WIDEST} times as wide as
 * high goes from top to bottom instead. The same part gives the same positions.
 */
final class Placement {
    private static final double LEAST_WIDTH = 96;
    private static final double MOST_WIDTH = 320;
    private static final double HEIGHT = 46;
    private static final double TERMINAL_WIDTH = 72;
    private static final double TERMINAL_HEIGHT = 36;
    private static final double SIDES = 32;
    private static final double LABEL_HEIGHT = 18;
    private static final double GAP_RIGHT = 48;
    private static final double GAP_DOWN = 24;
    private static final int LARGE_FROM_TYPES = 12;
    private static final double WIDEST = 4;
    private static final double ASPECT_RATIO = 1.8;

    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<Link, ElkEdge> edges = new LinkedHashMap<>();
    private final Abstraction drawn;
    private final long journeys;
    private final Direction direction;

    private Placement(Abstraction drawn, long journeys, Direction direction) {
        this.direction = direction;
        this.drawn = drawn;
        this.journeys = journeys;
    }

    /**
     * The picture of a process map.
     *
     * @param limit the longest that the placing may take
     * @throws JourneyException LAYOUT_TOO_LARGE if it takes longer; CANCELLED
     */
    static MapPicture of(ProcessMap map, Sliders sliders, CancelSignal cancel, Duration limit) {
        Abstraction drawn = Abstraction.of(map, sliders);
        if (drawn.types().isEmpty()) {
            return new MapPicture(0, 0, List.of(), List.of(), drawn.hidden());
        }
        long endNanos = System.nanoTime() + limit.toNanos();
        MapPicture wide =
                new Placement(drawn, map.customers(), Direction.RIGHT)
                        .place(cancel, limit, endNanos);
        if (drawn.types().size() < LARGE_FROM_TYPES || wide.width() <= WIDEST * wide.height()) {
            return wide;
        }
        return new Placement(drawn, map.customers(), Direction.DOWN).place(cancel, limit, endNanos);
    }

    private MapPicture place(CancelSignal cancel, Duration limit, long endNanos) {
        ElkNode graph = graph();
        Deadline deadline = new Deadline(cancel, endNanos);
        LayoutMetaDataService.getInstance(); // loads what the options' types need
        new LayeredLayoutProvider().layout(graph, deadline);
        cancel.check();
        if (deadline.isCanceled()) {
            throw JourneyException.limit(
                    "LAYOUT_TOO_LARGE",
                    "The process map is too entangled to draw in %d seconds. Lower the paths or"
                            + " activities slider.",
                    limit.toSeconds());
        }
        return new MapPicture(
                Curves.rounded(graph.getWidth()),
                Curves.rounded(graph.getHeight()),
                placedNodes(),
                placedEdges(),
                drawn.hidden());
    }

    private ElkNode graph() {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.DIRECTION, direction);
        // Not wrapped into rows: ELK then leaves ends of some edges far from their nodes.
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.SPLINES);
        graph.setProperty(CoreOptions.RANDOM_SEED, 1);
        graph.setProperty(CoreOptions.ASPECT_RATIO, ASPECT_RATIO);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 32.0);
        graph.setProperty(
                LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS,
                direction == Direction.DOWN ? GAP_DOWN : GAP_RIGHT);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 16.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 12.0);
        graph.setProperty(
                LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_EDGES);
        ElkNode start = node(graph, MapPicture.Node.START, TERMINAL_WIDTH, TERMINAL_HEIGHT);
        start.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST_SEPARATE);
        for (Activity type : drawn.types()) {
            double width =
                    Math.clamp(TextWidth.pixels(type.type()) + SIDES, LEAST_WIDTH, MOST_WIDTH);
            node(graph, MapPicture.Node.idOf(type.type()), width, HEIGHT);
        }
        ElkNode end = node(graph, MapPicture.Node.END, TERMINAL_WIDTH, TERMINAL_HEIGHT);
        end.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.LAST_SEPARATE);
        drawn.links().forEach(this::edge);
        return graph;
    }

    private ElkNode node(ElkNode graph, String id, double width, double height) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setIdentifier(id);
        node.setDimensions(width, height);
        nodes.put(id, node);
        return node;
    }

    private void edge(Link link) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(link.from()), nodes.get(link.to()));
        edge.setProperty(LayeredOptions.PRIORITY_DIRECTION, link.from().equals("start") ? 10 : 1);
        ElkLabel label = ElkGraphUtil.createLabel(edge);
        label.setText(Long.toString(link.count()));
        label.setDimensions(TextWidth.pixels(label.getText() + "  99.9 d"), LABEL_HEIGHT);
        edges.put(link, edge);
    }

    private List<MapPicture.Node> placedNodes() {
        Map<String, Activity> types = drawn.byId();
        List<MapPicture.Node> placed = new ArrayList<>();
        nodes.forEach(
                (id, node) -> {
                    Activity type = types.get(id);
                    placed.add(
                            new MapPicture.Node(
                                    id,
                                    type == null ? null : type.type(),
                                    type == null ? id : MapPicture.Node.ACTIVITY,
                                    Curves.rounded(node.getX()),
                                    Curves.rounded(node.getY()),
                                    Curves.rounded(node.getWidth()),
                                    Curves.rounded(node.getHeight()),
                                    type == null ? journeys : type.count(),
                                    type == null ? journeys : type.customers()));
                });
        return placed;
    }

    private List<MapPicture.Edge> placedEdges() {
        List<MapPicture.Edge> placed = new ArrayList<>();
        edges.forEach(
                (link, edge) -> {
                    ElkLabel label = edge.getLabels().getFirst();
                    placed.add(
                            new MapPicture.Edge(
                                    link.from(),
                                    link.to(),
                                    Curves.of(edge.getSections()),
                                    new MapPicture.Place(
                                            Curves.rounded(label.getX() + label.getWidth() / 2),
                                            Curves.rounded(label.getY() + label.getHeight() / 2)),
                                    link.count(),
                                    link.customers(),
                                    link.waiting()));
                });
        return placed;
    }

    /** Stops ELK between two of its steps. */
    private static final class Deadline extends BasicProgressMonitor {
        private final CancelSignal cancel;
        private final long endNanos;

        Deadline(CancelSignal cancel, long endNanos) {
            this.cancel = cancel;
            this.endNanos = endNanos;
        }

        @Override
        public boolean isCanceled() {
            return cancel.isCancelled() || System.nanoTime() - endNanos > 0;
        }

        @Override
        protected BasicProgressMonitor doSubTask(float work, int maxHierarchyLevels) {
            return new Deadline(cancel, endNanos);
        }
    }
}
