package dev.waymark.app.handoff;

/**
 * What customers most often did next who stood where this one stands, and reached the goal.
 *
 * @param step the type of event
 * @param share of those who reached the goal that did this next, over 0 to 1
 * @param n how many customers reached the goal, {@value NextBestSteps#LEAST} or more
 * @param stood how many stood here at all
 * @param goal name of the stage that is the goal
 * @param withinDays how long after standing here the goal was reached at most
 */
public record NextBestStep(
        String step, double share, long n, long stood, String goal, long withinDays) {}
