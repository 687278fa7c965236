package dev.waymark.engine.funnel;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Who reached a step and not the next.
 *
 * @param step number of the step that they reached, from 1
 * @param customers the most recent first, ties by name; an attempt or session each, if those are
 *     counted
 * @param total how many there are, also beyond the limit
 */
public record DropOffs(int step, List<DropOff> customers, long total) {
    public DropOffs {
        customers = List.copyOf(customers);
    }

    /** The same with other names of the customers. */
    public DropOffs named(UnaryOperator<String> names) {
        return new DropOffs(
                step,
                customers.stream()
                        .map(
                                it ->
                                        new DropOff(
                                                names.apply(it.customer()),
                                                it.lastStep(),
                                                it.lastTime()))
                        .toList(),
                total);
    }

    /**
     * Who left.
     *
     * @param customer the name
     * @param lastStep the name of the last step that they reached
     * @param lastTime when they reached it
     */
    public record DropOff(String customer, String lastStep, Instant lastTime) {}
}
