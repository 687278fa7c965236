package dev.waymark.server.layout;

import dev.waymark.engine.discover.DiscoverKernel;
import dev.waymark.engine.discover.ProcessMap;
import dev.waymark.engine.index.IndexBuilder;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;
import dev.waymark.engine.time.TimeRange;

import java.util.List;

/** Process maps of journeys that a test writes down: types in order, a minute apart. */
final class Maps {
    private Maps() {}

    @SafeVarargs
    static ProcessMap of(List<String>... journeys) {
        return ofAll(List.of(journeys));
    }

    static ProcessMap ofAll(List<List<String>> journeys) {
        IndexBuilder builder = new IndexBuilder(List.of());
        int customer = 0;
        for (List<String> journey : journeys) {
            customer++;
            int minute = 0;
            for (String type : journey) {
                builder.accept(Event.of("c" + customer, 60_000L * minute++, type));
            }
        }
        return LocalDriver.onThreads(1).run(new DiscoverKernel(TimeRange.ALL), builder.build());
    }
}
