package dev.waymark.app.maps.progress;

/** One of the seven steps: it is true of {@code done} things of {@code of}. */
public record StepEntry(String step, int done, int of, boolean complete) {
    /** How far a step has come. */
    public static StepEntry of(StepProgress step) {
        return new StepEntry(step.step().text(), step.done(), step.of(), step.isDone());
    }
}
