package dev.waymark.engine.correlation;

import static java.util.Objects.requireNonNull;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.funnel.CompiledFunnel;
import dev.waymark.engine.funnel.chain.ChainSink;
import dev.waymark.engine.index.Dictionary;
import dev.waymark.engine.index.Journey;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.index.ScanPlan;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the customers that one thread has met did on their way through the funnel. */
public final class CorrelationTally {
    static final String CHANNEL = "channel";
    private static final int MAX_VALUES = 100_000;

    private final CompiledFunnel funnel;
    private final List<String> properties;
    private final int[] columns;
    private final int steps;
    private final long window;
    private final ChainSink sink = this::take;
    private final Candidates types;
    private final List<Candidates> values = new ArrayList<>();
    private @Nullable Journey journey;
    private int entered;
    private long converted;

    CorrelationTally(CorrelationRequest request, JourneyIndex index) {
        funnel = new CompiledFunnel(request.funnel(), index);
        properties = request.properties();
        steps = request.funnel().steps().size();
        Duration limit = request.funnel().switches().window();
        window = limit == null ? Long.MAX_VALUE / 2 : limit.toMillis();
        types = new Candidates(index.types().size());
        List<String> planned = plan().properties();
        columns = properties.stream().mapToInt(planned::indexOf).toArray();
        for (String property : properties) {
            values.add(new Candidates(dictionary(property, index).size()));
        }
    }

    /** The values of a property, or the channels. */
    static Dictionary dictionary(String property, JourneyIndex index) {
        Dictionary values = property.equals(CHANNEL) ? index.channels() : index.property(property);
        if (values.size() > MAX_VALUES) {
            throw JourneyException.limit(
                    "TOO_MANY_VALUES",
                    "property \"%s\" has %,d values; at most %,d can be told apart. Choose a"
                            + " property with fewer.",
                    property,
                    values.size(),
                    MAX_VALUES);
        }
        return values;
    }

    /** What the funnel needs, and the properties. */
    ScanPlan plan() {
        ScanPlan plan = funnel.plan();
        Set<String> all = new LinkedHashSet<>(plan.properties());
        all.addAll(properties);
        boolean channels = plan.channels() | all.remove(CHANNEL);
        return new ScanPlan(
                true, true, channels, List.copyOf(all), plan.anyOfTypes(), plan.range());
    }

    void add(Journey newJourney) {
        journey = newJourney;
        funnel.count(newJourney, sink);
    }

    private void take(int[] places, int level) {
        Journey current = requireNonNull(journey);
        boolean isConverted = level == steps;
        int first = places[0];
        int end = isConverted ? places[level - 1] : outOfTime(current, first);
        entered++;
        converted += isConverted ? 1 : 0;
        for (int i = first + 1; i < end; i++) {
            types.add(current.types()[i], entered, isConverted);
        }
        for (int p = 0; p < columns.length; p++) {
            Candidates candidates = values.get(p);
            for (int i = first; i < end; i++) {
                int code = columns[p] < 0 ? current.channels()[i] : current.property(columns[p])[i];
                candidates.add(code, entered, isConverted);
            }
        }
    }

    /** Place of the first event after the window. */
    private int outOfTime(Journey current, int first) {
        int end = first;
        long last = current.times()[first] + window;
        while (end < current.to() && current.times()[end] <= last) {
            end++;
        }
        return end;
    }

    CorrelationTally merge(CorrelationTally other) {
        types.merge(other.types);
        for (int p = 0; p < values.size(); p++) {
            values.get(p).merge(other.values.get(p));
        }
        entered += other.entered;
        converted += other.converted;
        return this;
    }

    Candidates types() {
        return types;
    }

    Candidates values(int property) {
        return values.get(property);
    }

    long entered() {
        return entered;
    }

    long converted() {
        return converted;
    }
}
