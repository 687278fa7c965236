package dev.waymark.store.pulls;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.signin.Secrets;
import dev.waymark.app.collect.LoggedEvents;
import dev.waymark.app.collect.intake.Intake;
import dev.waymark.app.collect.mappings.SavedMappings;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.id.Ids;
import dev.waymark.app.pulls.FolderReader;
import dev.waymark.app.pulls.Pull;
import dev.waymark.app.pulls.PullOrder;
import dev.waymark.app.pulls.PullReader;
import dev.waymark.app.pulls.PullRuns;
import dev.waymark.app.pulls.PullState;
import dev.waymark.app.pulls.PullStore;
import dev.waymark.app.pulls.Pulls;
import dev.waymark.app.pulls.settings.PullLimits;
import dev.waymark.app.pulls.settings.PullSettings;
import dev.waymark.app.sources.Arrivals;
import dev.waymark.app.sources.SealedSources;
import dev.waymark.app.sources.SecretCipher;
import dev.waymark.app.sources.Sources;
import dev.waymark.engine.log.Event;
import dev.waymark.formats.tracking.mapped.JsonMapping;
import dev.waymark.store.documents.Documents;
import dev.waymark.store.events.DuckDbEventStores;
import dev.waymark.store.events.StoreLimits;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/** A home with one workspace, real stores, and the clockwork of pulls turned by hand. */
final class PullHouse implements AutoCloseable {
    static final String WORKSPACE = "01900000-0000-7000-8000-00000000000d";
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Actor ACTOR =
            new Actor.Program("test", WORKSPACE, Set.of(Permission.READ, Permission.IMPORT));

    private final Turned turned = new Turned();
    private final Meanwhile meanwhile = new Meanwhile();
    private final Clock clock = Clock.systemUTC();
    private final Documents documents;
    private final DuckDbEventStores stores;
    private final SavedMappings mappings;
    private final Pulls pulls;
    private final PullRuns runs;

    PullHouse(PullLimits limits) throws IOException {
        this(limits, DatabaseReader.MOST_A_RUN);
    }

    PullHouse(PullLimits limits, int mostRows) throws IOException {
        Path root = Files.createTempDirectory("waymark-pulls");
        WaymarkHome home = new WaymarkHome(root);
        documents = Documents.open(home.documents());
        documents
                .workspaces()
                .add(new Workspace(WORKSPACE, "Shop", false, ZoneOffset.UTC), List.of());
        stores = new DuckDbEventStores(home, StoreLimits.DEFAULT, "test", null, clock);
        SecureRandom random = new SecureRandom();
        Access access = new Access(documents.workspaces());
        Ids ids = new Ids(clock, random);
        SealedSources sealed = new SealedSources(documents.sources(), turned);
        Sources sources = new Sources(sealed, access, new Secrets(random), ids, clock);
        mappings = new SavedMappings(documents.importMappings(), clock);
        List<PullReader> readers =
                List.of(
                        new FolderReader(stores, mappings, clock),
                        new DatabaseReader(mostRows),
                        new KafkaReader(ANSWER));
        Arrivals arrivals = new Arrivals(sealed, clock);
        pulls =
                new Pulls(
                        documents.pulls(),
                        sources,
                        sealed,
                        access,
                        new Pulls.Reading(readers, limits, clock));
        runs =
                new PullRuns(
                        documents.pulls(),
                        sealed,
                        readers,
                        limits,
                        new PullRuns.Flow(
                                new Intake(stores, arrivals, ids, clock, Intake.MOST_WAITING_BYTES),
                                arrivals,
                                meanwhile));
    }

    /** Does something on a run's own thread, when the run has looked up what it is to read. */
    void asARunBegins(Runnable action) {
        meanwhile.atNext.set(action);
    }

    /** Does something just before a secret is sealed. */
    void beforeASecretIsSealed(Runnable action) {
        turned.beforeNext.set(action);
    }

    /** The clock of runs; it lets something happen between two steps of one. */
    private static final class Meanwhile extends Clock {
        private final AtomicReference<@Nullable Runnable> atNext = new AtomicReference<>();

        @Override
        public Instant instant() {
            if (Thread.currentThread().getName().equals("waymark-pull")) {
                Runnable action = atNext.getAndSet(null);
                if (action != null) {
                    action.run();
                }
            }
            return Instant.now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Turns letters round: enough to see where a secret lies sealed, and where it is opened. */
    private static final class Turned implements SecretCipher {
        private static final String MARK = "turned:";
        private final AtomicReference<@Nullable Runnable> beforeNext = new AtomicReference<>();

        @Override
        public String seal(String owner, String secret) {
            Runnable action = beforeNext.getAndSet(null);
            if (action != null) {
                action.run();
            }
            return MARK + new StringBuilder(secret).reverse();
        }

        @Override
        public boolean isSealed(String stored) {
            return stored.startsWith(MARK);
        }

        @Override
        public String open(String owner, String stored) {
            return new StringBuilder(stored.substring(MARK.length())).reverse().toString();
        }
    }

    /** A secret as it lies in the file. */
    String stored(String name) {
        return documents.sources().secret(find(name).source().id()).orElseThrow();
    }

    SavedMappings mappings() {
        return mappings;
    }

    PullStore store() {
        return documents.pulls();
    }

    Pulls pulls() {
        return pulls;
    }

    Actor actor() {
        return ACTOR;
    }

    Pull add(
            String name,
            PullSettings settings,
            @Nullable JsonMapping mapping,
            @Nullable String secret) {
        return pulls.add(
                ACTOR,
                WORKSPACE,
                new PullOrder(name, settings, mapping, Duration.ofDays(1), secret));
    }

    /** Runs a pull now, and gives it as it stands afterwards. */
    Pull run(String name) {
        Instant before = Instant.ofEpochMilli(clock.millis());
        pulls.retry(ACTOR, WORKSPACE, find(name).source().id());
        return untilRun(name, before);
    }

    /** Runs a pull as if its time had come, and gives it as it stands afterwards. */
    Pull runBySchedule(String name) {
        Instant before = Instant.ofEpochMilli(clock.millis());
        Pull pull = find(name);
        PullState state = pull.state();
        store().save(
                        pull,
                        new PullState(
                                state.checkpoint(),
                                state.failures(),
                                before,
                                state.lastRunAt(),
                                state.lastGoodAt(),
                                state.errorCode(),
                                state.error(),
                                state.lag()));
        return untilRun(name, before);
    }

    private Pull untilRun(String name, Instant before) {
        return until(
                name,
                pull -> {
                    Instant ran = pull.state().lastRunAt();
                    return ran != null
                            && !ran.isBefore(before)
                            && !runs.isRunning(pull.source().id());
                });
    }

    /** Turns the clockwork until a pull stands so. */
    Pull until(String name, Predicate<Pull> condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            Pull pull = find(name);
            if (condition.test(pull)) {
                return find(name);
            }
            runs.tick();
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("not within " + LONGEST + ": " + find(name));
    }

    Pull find(String name) {
        return pulls.list(ACTOR, WORKSPACE).stream()
                .filter(it -> it.source().name().equals(name))
                .findAny()
                .orElseThrow();
    }

    List<Event> events() {
        return LoggedEvents.of(stores.open(WORKSPACE), 0, "value", "source", "city", "n");
    }

    @Override
    public void close() {
        runs.close();
        stores.close();
        documents.close();
    }
}
