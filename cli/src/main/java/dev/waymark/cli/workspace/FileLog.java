package dev.waymark.cli.workspace;

import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.input.MapFile;
import dev.waymark.cli.output.Console;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.maps.map.JourneyMap;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A log in files. */
final class FileLog implements AskedLog {
    private static final int MOST_PROPERTIES = 30;

    private final LogOptions log;
    private final LogReading reading;

    FileLog(Console console, LogOptions log) {
        this.log = log;
        this.reading = new LogReading(console, log);
    }

    @Override
    public boolean isKept() {
        return false;
    }

    @Override
    public ZoneId zone() {
        return log.zone();
    }

    @Override
    public JourneyMap map(String meant) {
        return MapFile.read(Path.of(meant));
    }

    @Override
    public List<String> known(Collection<String> properties) {
        return List.copyOf(properties);
    }

    @Override
    public List<String> groups(Collection<String> named) {
        Collection<String> columns = named.isEmpty() ? reading.properties() : named;
        return Stream.concat(
                        Stream.of("value"),
                        columns.stream()
                                .distinct()
                                .filter(name -> !name.equals("channel"))
                                .limit(MOST_PROPERTIES))
                .distinct()
                .toList();
    }

    @Override
    public JourneyIndex index(Collection<String> properties) {
        return reading.index(properties);
    }

    @Override
    public void close() {}
}
