package dev.waymark.cli.conformance;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.conformance.Behind;
import dev.waymark.engine.conformance.MapNumber;
import dev.waymark.maps.map.JourneyMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The customers behind a number as tables for people. */
final class BehindView {
    private BehindView() {}

    static View of(JourneyMap map, MapNumber number, Behind found) {
        Map<String, String> names = ConformanceView.names(map);
        Table.Builder table = Table.of("customer", "entered", "open", "fitness", "path");
        for (Behind.OfCustomer it : found.customers()) {
            table.row(
                    Cell.of(it.pseudonym()),
                    Cell.of(it.entered().toString()),
                    Cell.of(it.open() ? "yes" : "no"),
                    Cell.share(it.fitness()),
                    Cell.of(
                            it.path().stream()
                                    .map(step -> ConformanceView.name(names, step, ""))
                                    .collect(Collectors.joining(" > "))));
        }
        return one(
                String.format(
                        Locale.ROOT,
                        "%,d customers, %,d shown%s",
                        found.total(),
                        found.customers().size(),
                        number instanceof MapNumber.OfWeek ? "; the lowest fitness first" : ""),
                table.build());
    }

    /** One journey along the map, event by event. */
    static View of(JourneyMap map, Behind.OfCustomer it) {
        Map<String, String> names = ConformanceView.names(map);
        Table.Builder table = Table.of("after", "type", "step");
        for (Behind.Stop stop : it.stops()) {
            table.row(
                    Cell.of(stop.after()),
                    Cell.of(stop.type()),
                    Cell.of(ConformanceView.name(names, stop.step(), "(ad hoc)")));
        }
        return one(
                String.format(
                        Locale.ROOT,
                        "%s entered the map at %s; fitness %.3f%s",
                        it.pseudonym(),
                        it.entered(),
                        it.fitness(),
                        it.open() ? "; still in flight" : ""),
                table.build());
    }

    private static View one(String headline, Table table) {
        return new View(List.of(new View.Section(List.of(headline), table)), table);
    }
}
