package dev.waymark.engine.personas;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Groups of customers whose journeys are alike, proposed as personas.
 *
 * @param customers all customers with at least one event
 * @param sampled how many of them the groups were found in; what sets a group apart is told of
 *     these
 * @param tried every number of groups that was tried, rising; empty if there are too few customers
 *     or nothing in which they differ
 * @param clarity how clearly the groups are set apart; null if none stand out
 * @param personas the groups, largest first, ties by condition; empty if none stand out
 * @param none how many customers meet the condition of no group; all if there is none
 * @param noneShare the same ÷ customers; null if there are none
 */
public record Personas(
        long customers,
        long sampled,
        List<Tried> tried,
        @Nullable Clarity clarity,
        List<Persona> personas,
        long none,
        @Nullable Double noneShare) {
    public Personas {
        tried = List.copyOf(tried);
        personas = List.copyOf(personas);
    }

    /**
     * A number of groups and how well it fits.
     *
     * @param groups from 2 to 8
     * @param silhouette the mean silhouette (Rousseeuw 1987), from −1 to 1
     * @param shuffled the same for customers whose traits were shuffled independently of each
     *     other, the mean of some shuffles: what chance gives
     * @param standardError of the silhouette less the shuffled
     * @param smallest the share of the smallest group, from 0 to 1
     * @param counts whether it may be chosen: above chance and above the least silhouette, and no
     *     group too small
     * @param isChosen whether it is the smallest number within one standard error of the best
     */
    public record Tried(
            int groups,
            double silhouette,
            double shuffled,
            double standardError,
            double smallest,
            boolean counts,
            boolean isChosen) {}

    /**
     * A group.
     *
     * @param customers how many customers are nearest to its middle
     * @param share of all, from 0 to 1
     * @param overlap mean Jaccard overlap with its like in resamples, from 0 to 1
     * @param steadiness the same in a word
     * @param differences what sets it apart from all others, greatest first
     * @param path types of the journey that stands for it, repeats collapsed
     * @param segment a condition that describes it
     */
    public record Persona(
            long customers,
            double share,
            double overlap,
            Steadiness steadiness,
            List<Difference> differences,
            List<String> path,
            Segment segment) {
        public Persona {
            differences = List.copyOf(differences);
            path = List.copyOf(path);
        }
    }

    /**
     * What sets a group apart.
     *
     * @param trait in what
     * @param own the group's number, in the unit of the trait; null if unknown of all
     * @param rest the number of all others
     * @param effect the difference of means in standard deviations, positive where the group has
     *     more; for events, lengths and waits on the logarithm
     */
    public record Difference(
            Trait trait, @Nullable Double own, @Nullable Double rest, double effect) {}

    /**
     * A condition that describes a group, and how well it does, counted over all customers.
     *
     * @param where the condition, at most three parts joined by {@code and}
     * @param customers how many meet it
     * @param share of all, from 0 to 1
     * @param precision the share of those who meet it that belong to the group; null if none does
     * @param recall the share of the group that meets it; null if the group is empty
     * @param f1 the harmonic mean of both; null if either is
     * @param overlaps how many of them meet the condition of each persona as well, in the order of
     *     the list; its own number at its own place
     */
    public record Segment(
            String where,
            long customers,
            double share,
            @Nullable Double precision,
            @Nullable Double recall,
            @Nullable Double f1,
            List<Long> overlaps) {
        public Segment {
            overlaps = List.copyOf(overlaps);
        }
    }
}
