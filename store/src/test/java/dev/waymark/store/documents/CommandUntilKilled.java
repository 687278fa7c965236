package dev.waymark.store.documents;

import dev.waymark.app.maps.commands.FieldSet;
import dev.waymark.app.maps.commands.LiveMaps;
import dev.waymark.app.maps.commands.MapCommand;
import dev.waymark.formats.maprecords.RecordKey;
import dev.waymark.maps.map.JourneyMap;

import tools.jackson.databind.node.StringNode;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Renames a map by one command after the other and says each as soon as it is acknowledged. */
final class CommandUntilKilled {
    static final String WORKSPACE = "w-1";
    static final String MAP = "m-1";

    private CommandUntilKilled() {}

    /** Runs until it is killed. The one argument is the database's file, with the workspace. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try (Documents documents = Documents.open(Path.of(arguments[0]))) {
            LiveMaps maps = new LiveMaps(documents.maps(), Clock.systemUTC());
            maps.create(WORKSPACE, JourneyMap.builder(MAP, "Map").build());
            for (int i = 1; ; i++) {
                FieldSet set =
                        new FieldSet(
                                RecordKey.MAP, Map.of("name", StringNode.valueOf("name " + i)));
                maps.submit(WORKSPACE, MAP, new MapCommand("a:" + i, i, List.of(set)), "Anna");
                out.println("a:" + i);
                out.flush();
            }
        }
    }
}
