package dev.waymark.app.handoff;

import dev.waymark.app.consent.Consents;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.nextsteps.NextSteps;
import dev.waymark.engine.nextsteps.NextStepsKernel;
import dev.waymark.engine.nextsteps.NextStepsRequest;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Knows the next best step from every type of event. One pass over the log tells all of them; it is
 * kept, and made anew in the background once the log has changed or it failed, a minute after the
 * last one at the soonest. A card never waits for it longer than 40 ms. Safe for several threads.
 */
public final class NextBestSteps implements AutoCloseable {
    /** The fewest customers who reached the goal that anything is said of. */
    public static final int LEAST = 30;

    /** How long after a step the goal may be reached. */
    public static final Duration LOOK_AHEAD = Duration.ofDays(30);

    private static final String ANALYSIS = "customers";
    private static final long PATIENCE_MILLIS = 40;
    private static final long FRESH_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final LogIndexes indexes;
    private final Consents consents;
    private final LocalDriver driver;
    private final Function<String, Optional<Goal>> goals;
    private final BiConsumer<String, Throwable> failed;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("waymark-next-steps").factory());

    /**
     * Steps over these logs.
     *
     * @param goals the goal of each workspace, as it is at the call; empty if it has none
     * @param failed is told of which workspace nothing could be counted, and why
     */
    public NextBestSteps(
            LogIndexes indexes,
            Consents consents,
            LocalDriver driver,
            Function<String, Optional<Goal>> goals,
            BiConsumer<String, Throwable> failed) {
        this.indexes = indexes;
        this.consents = consents;
        this.driver = driver;
        this.goals = goals;
        this.failed = failed;
    }

    private record Kept(
            Goal goal,
            long state,
            long madeAt,
            CompletableFuture<NextSteps> made,
            @Nullable NextSteps before) {
        private boolean serves(Goal other, long newState) {
            return goal.equals(other)
                    && (state == newState && !made.isCompletedExceptionally()
                            || !made.isDone()
                            || System.nanoTime() - madeAt < FRESH_NANOS);
        }
    }

    /**
     * What is the next best step after a type; empty if the workspace has no goal, the type is the
     * goal, fewer than {@value #LEAST} customers reached it from there, or that is not known yet.
     */
    public Optional<NextBestStep> after(String workspace, String type) {
        Goal goal = goals.apply(workspace).orElse(null);
        if (goal == null) {
            return Optional.empty();
        }
        return steps(workspace, goal)
                .flatMap(steps -> steps.after(type))
                .filter(next -> next.reached() >= LEAST)
                .map(
                        next ->
                                new NextBestStep(
                                        next.type(),
                                        next.share(),
                                        next.reached(),
                                        next.stood(),
                                        goal.name(),
                                        LOOK_AHEAD.toDays()));
    }

    private Optional<NextSteps> steps(String workspace, Goal goal) {
        long state = indexes.state(workspace);
        Kept now =
                kept.compute(
                        workspace,
                        (any, last) ->
                                last != null && last.serves(goal, state)
                                        ? last
                                        : begin(workspace, goal, state, last));
        try {
            return Optional.of(now.made().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException notYet) {
            return Optional.ofNullable(now.before());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Kept begin(String workspace, Goal goal, long state, @Nullable Kept last) {
        boolean same = last != null && last.goal().equals(goal);
        NextSteps before = null;
        if (last != null && same) {
            before = last.made().isCompletedExceptionally() ? last.before() : last.made().join();
        }
        return new Kept(
                goal,
                state,
                System.nanoTime(),
                CompletableFuture.supplyAsync(() -> count(workspace, goal), background)
                        .whenComplete((made, fault) -> tell(workspace, fault)),
                before);
    }

    private void tell(String workspace, @Nullable Throwable fault) {
        if (fault != null) {
            failed.accept(workspace, fault);
        }
    }

    private NextSteps count(String workspace, Goal goal) {
        return driver.run(
                new NextStepsKernel(new NextStepsRequest(goal.types(), LOOK_AHEAD)),
                consents.keep(workspace, ANALYSIS, indexes.current(workspace)));
    }

    /** Forgets what was counted. */
    public void forget() {
        kept.clear();
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
