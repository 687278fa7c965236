package dev.waymark.cli.workspace;

import dev.waymark.app.maps.MapDrafts;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.output.Console;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.steps.StepNumbers;
import dev.waymark.engine.time.InstantText;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.ZoneId;
import java.util.Collection;

/** A map, and the log to lay it over: both in files, or both in a workspace. */
public final class MapSourceOptions {
    private static final String NOUN = "maps";

    @Mixin private SourceOptions source = new SourceOptions();

    @Option(
            names = "--map",
            paramLabel = "MAP",
            description =
                    "The map: its file, or its name or id in the workspace. Default: the first"
                            + " file.")
    private @Nullable String map;

    /** The files, and the span of time that counts. */
    public LogOptions log() {
        return source.log();
    }

    /**
     * Opens map and log; to be closed.
     *
     * @param command who claims the workspace, for people
     * @throws JourneyException as {@link SourceOptions#open}; INVALID_VALUE if no map is named
     */
    public MapLog open(Console console, String command) {
        if (map == null && source.isKept()) {
            throw JourneyException.user(
                    "INVALID_VALUE",
                    "no map is named. Give the name or id of one of the workspace's with --map.");
        }
        String meant = map == null ? log().takeFirst("a map's file").toString() : map;
        AskedLog opened = source.open(console, NOUN, command);
        try {
            return new MapLog(opened, opened.map(meant), log());
        } catch (JourneyException fault) {
            opened.close();
            throw fault;
        }
    }

    /**
     * A map over a log.
     *
     * @param log that is asked
     * @param map to lay over it
     * @param options the span of time that counts
     */
    public record MapLog(AskedLog log, JourneyMap map, LogOptions options)
            implements AutoCloseable {
        /** The journeys that are asked for, with those of some properties that they have. */
        public JourneyIndex index(Collection<String> properties) {
            return log.index(log.known(properties));
        }

        /** The zone of weeks, and of times that name none. */
        public ZoneId zone() {
            return log.zone();
        }

        /** The numbers of the map's steps, as they stand on the drawn map. */
        public StepNumbers numbers() {
            return new MapDrafts(LocalDriver.onAllProcessors())
                    .numbers(
                            index(MapDrafts.properties(map)),
                            map,
                            InstantText.range(options.since(), options.until(), zone()));
        }

        @Override
        public void close() {
            log.close();
        }
    }
}
