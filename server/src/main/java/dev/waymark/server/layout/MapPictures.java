package dev.waymark.server.layout;

import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.kernel.CancelSignal;
import dev.waymark.engine.predicate.JourneyFilter;
import dev.waymark.engine.time.TimeRange;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Pictures of process maps; the last ones are kept, by the version of the log and the sliders. */
@Component
public final class MapPictures {
    private static final int KEPT = 64;
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Map<Wanted, MapPicture> kept =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Wanted, MapPicture> eldest) {
                    return size() > KEPT;
                }
            };

    /**
     * What a picture depends on.
     *
     * @param version of the workspace's log
     * @param filter null for all journeys
     */
    public record Wanted(
            String workspace,
            long version,
            @Nullable JourneyFilter filter,
            TimeRange range,
            Sliders sliders) {}

    /** The picture, drawn from the map only if it is not kept. */
    public MapPicture of(Wanted wanted, Supplier<ProcessMap> map, CancelSignal cancel) {
        return find(wanted)
                .orElseGet(
                        () -> {
                            MapPicture drawn =
                                    Placement.of(map.get(), wanted.sliders(), cancel, LIMIT);
                            keep(wanted, drawn);
                            return drawn;
                        });
    }

    private synchronized Optional<MapPicture> find(Wanted wanted) {
        return Optional.ofNullable(kept.get(wanted));
    }

    private synchronized void keep(Wanted wanted, MapPicture drawn) {
        kept.put(wanted, drawn);
    }
}
