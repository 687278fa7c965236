package dev.waymark.cli.input;

import static dev.waymark.engine.fault.JourneyException.access;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the one thing that somebody means by its name or its id. */
public final class Meant {
    private static final int MOST_NAMED = 20;

    private Meant() {}

    /**
     * The one whose name or id is given.
     *
     * @param noun what all of them are, for people
     * @throws dev.waymark.engine.fault.JourneyException ACCESS, UNKNOWN_NAME if there is none;
     *     AMBIGUOUS_NAME if several have the name
     */
    public static <T> T one(
            String noun,
            List<T> all,
            String given,
            Function<T, String> id,
            Function<T, String> name) {
        List<T> meant =
                all.stream()
                        .filter(it -> id.apply(it).equals(given) || name.apply(it).equals(given))
                        .toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        if (meant.isEmpty()) {
            throw access(
                    "UNKNOWN_NAME",
                    "%s \"%s\" does not exist. There are: %s.",
                    noun,
                    given,
                    all.stream().limit(MOST_NAMED).map(name).collect(Collectors.joining(", "))
                            + (all.size() > MOST_NAMED ? ", …" : ""));
        }
        throw access(
                "AMBIGUOUS_NAME",
                "%s \"%s\" is the name of several. Give the id: %s.",
                noun,
                given,
                meant.stream().map(id).collect(Collectors.joining(", ")));
    }
}
