package dev.waymark.app.identity;

import dev.waymark.engine.identity.Joining;

import java.util.List;

/**
 * Some of a workspace's merges, and how many there are.
 *
 * @param customers customers of the log that are linked to anything
 * @param profiles persons that they are
 * @param merged joinings that were made
 * @param refused joinings that were not
 * @param found how many the question asks for
 * @param joinings those of them that were asked for, the latest evidence first
 */
public record MergeList(
        long customers,
        long profiles,
        long merged,
        long refused,
        long found,
        List<Joining> joinings) {
    public MergeList {
        joinings = List.copyOf(joinings);
    }
}
