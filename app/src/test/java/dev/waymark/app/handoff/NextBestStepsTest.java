package dev.waymark.app.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.catalog.rules.TypeRules;
import dev.waymark.app.collect.EventStores;
import dev.waymark.app.collect.InMemoryEventStores;
import dev.waymark.app.consent.ConsentStore;
import dev.waymark.app.consent.Consents;
import dev.waymark.app.consent.InMemoryConsentStore;
import dev.waymark.app.explore.IndexView;
import dev.waymark.app.explore.LogIndexes;
import dev.waymark.app.home.WaymarkHome;
import dev.waymark.app.identity.Identities;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;
import dev.waymark.engine.log.Event;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

class NextBestStepsTest {
    private static final Goal BOUGHT = new Goal("Buy", Set.of("order"));

    @TempDir private Path folder;
    private final EventStores stores = new InMemoryEventStores();
    private final Identities identities = Identities.underDefaultRules(stores);
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    private NextBestSteps steps(ConsentStore consents) {
        LogIndexes indexes =
                new LogIndexes(
                        stores,
                        new WaymarkHome(folder),
                        identities,
                        workspace -> TypeRules.NONE,
                        new IndexView() {
                            @Override
                            public JourneyIndex of(String workspace, JourneyIndex index) {
                                return index;
                            }

                            @Override
                            public long revision(String workspace) {
                                return 0;
                            }
                        });
        NextBestSteps steps =
                new NextBestSteps(
                        indexes,
                        new Consents(stores, identities, consents, Clock.systemUTC()),
                        LocalDriver.onThreads(1),
                        workspace -> Optional.of(BOUGHT),
                        (workspace, fault) -> failures.add(workspace));
        open.addFirst(indexes);
        open.addFirst(steps);
        return steps;
    }

    private void buyers(int count) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String customer = "c" + i;
            events.add(Event.of(customer, 1_000, "quote"));
            events.add(Event.of(customer, 2_000, i % 3 == 0 ? "visit" : "call"));
            events.add(Event.of(customer, 3_000, "order"));
        }
        // The look-ahead of all of them was observed whole.
        events.add(Event.of("last", NextBestSteps.LOOK_AHEAD.plusDays(1).toMillis(), "visit"));
        stores.open("shop").append(events);
    }

    /** Asks until the counting in the background is done, as a help desk would. */
    private static Optional<NextBestStep> ask(NextBestSteps steps, String type)
            throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            Optional<NextBestStep> found = steps.after("shop", type);
            if (found.isPresent()) {
                return found;
            }
            Thread.sleep(20);
        }
        return Optional.empty();
    }

    @Test
    void namesWhatMostDidWhoArrived() throws InterruptedException {
        buyers(30);
        NextBestSteps steps = steps(new InMemoryConsentStore());
        assertThat(ask(steps, "quote"))
                .contains(new NextBestStep("call", 20 / 30.0, 30, 30, "Buy", 30));
        assertThat(steps.after("shop", "order")).as("the goal itself").isEmpty();
    }

    @Test
    void saysNothingOfFewerThanThirty() throws InterruptedException {
        buyers(29);
        assertThat(ask(steps(new InMemoryConsentStore()), "quote")).isEmpty();
    }

    @Test
    void tellsAFailureOnceAndDoesNotCountAnewAtEveryCard() throws InterruptedException {
        buyers(30);
        AtomicInteger asked = new AtomicInteger();
        ConsentStore broken =
                (ConsentStore)
                        Proxy.newProxyInstance(
                                ConsentStore.class.getClassLoader(),
                                new Class<?>[] {ConsentStore.class},
                                (any, method, arguments) -> {
                                    asked.incrementAndGet();
                                    throw new IllegalStateException("the disk is gone");
                                });
        NextBestSteps steps = steps(broken);
        for (int i = 0; i < 20 && failures.isEmpty(); i++) {
            assertThat(steps.after("shop", "quote")).isEmpty();
            Thread.sleep(20);
        }
        stores.open("shop").append(List.of(Event.of("late", 9_000, "quote")));
        for (int i = 0; i < 5; i++) {
            assertThat(steps.after("shop", "quote")).isEmpty();
        }
        assertThat(failures).containsExactly("shop");
        assertThat(asked).hasValue(1);
    }
}
