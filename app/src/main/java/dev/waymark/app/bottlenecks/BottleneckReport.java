package dev.waymark.app.bottlenecks;

import dev.waymark.engine.bottlenecks.Bottlenecks;
import dev.waymark.engine.obstacles.Followed;
import dev.waymark.engine.obstacles.Obstacles;
import dev.waymark.engine.stages.Stages;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * Where customers wait, which waits cost customers, and where customers leave.
 *
 * @param definition what was counted
 * @param customers number of journeys with at least one event in a stage
 * @param events number of events in stages
 * @param waitingTime all waits together; null if there is none
 * @param total number of transitions, also those beyond the limit
 * @param transitions most waiting time first
 * @param obstacles waits from which on customers go on less often
 * @param exits where customers left; most first
 */
public record BottleneckReport(
        Definition definition,
        long customers,
        long events,
        Bottlenecks.@Nullable Waiting waitingTime,
        int total,
        List<Bottlenecks.Transition> transitions,
        Obstacles obstacles,
        List<Followed.CustomerExit> exits) {
    public BottleneckReport {
        transitions = List.copyOf(transitions);
        exits = List.copyOf(exits);
    }

    /**
     * What was counted.
     *
     * @param by {@code types} or {@code stages}
     * @param stages in order; empty by types
     * @param ours the types of events that the company does
     * @param oursGuessed whether these were guessed from their names
     * @param exitAfter how long a customer had to be silent to count as an exit
     * @param text the same in words
     */
    public record Definition(
            String by,
            List<Stages.Stage> stages,
            List<String> ours,
            boolean oursGuessed,
            Duration exitAfter,
            String text) {
        public Definition {
            stages = List.copyOf(stages);
            ours = List.copyOf(ours);
        }
    }
}
