package dev.waymark.app.catalog;

import dev.waymark.app.sources.flaws.FlawEntry;

import java.util.List;

/**
 * How much of what was sent had one flaw, over all sources.
 *
 * @param reason as of {@link FlawEntry}
 * @param taken whether it is in the log all the same; else it was refused
 * @param messages one or more
 * @param codes what the refusals said, for programs
 * @param sources from which it came, by messages descending; none if it came from files that were
 *     named to the shell
 */
public record CatalogFlaw(
        String reason, boolean taken, long messages, List<String> codes, List<FlawSource> sources) {
    public CatalogFlaw {
        codes = List.copyOf(codes);
        sources = List.copyOf(sources);
    }

    /**
     * A source's part.
     *
     * @param id of the source
     * @param name of the source
     * @param messages one or more
     */
    public record FlawSource(String id, String name, long messages) {}
}
