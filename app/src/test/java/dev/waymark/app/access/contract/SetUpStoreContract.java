package dev.waymark.app.access.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.signin.SetUpStore.FirstAccount;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What every store of set-up tokens must do. */
public abstract class SetUpStoreContract extends AccessContract {
    private static final FirstAccount FIRST =
            new FirstAccount(ADA, "hash", SHOP, List.of(new Membership("u-1", "w-1", Role.ADMIN)));

    @Test
    void keepsEveryTokenUntilTheSetUpIsDone() {
        stores().setUp().addToken("t-1");
        stores().setUp().addToken("t-2");
        assertThat(stores().setUp().hasToken("t-1")).isTrue();
        assertThat(stores().setUp().hasToken("t-2")).isTrue();
        assertThat(stores().setUp().hasToken("t-3")).isFalse();
    }

    @Test
    void makesTheFirstAccountAndForgetsAllTokens() {
        stores().setUp().addToken("t-1");
        stores().setUp().addToken("t-2");
        assertThat(stores().setUp().complete("t-1", FIRST)).isTrue();
        assertThat(stores().users().find("u-1")).contains(ADA);
        assertThat(stores().workspaces().ofMember("u-1")).containsExactly(SHOP);
        assertThat(stores().setUp().hasToken("t-1")).isFalse();
        assertThat(stores().setUp().hasToken("t-2")).isFalse();
    }

    @Test
    void changesNothingForAnUnknownToken() {
        stores().setUp().addToken("t-1");
        assertThat(stores().setUp().complete("t-9", FIRST)).isFalse();
        assertThat(stores().users().isEmpty()).isTrue();
        assertThat(stores().workspaces().all()).isEmpty();
        assertThat(stores().setUp().complete("t-1", FIRST)).isTrue();
    }

    @Test
    void refusesOnceSomebodyHasAnAccount() {
        stores().setUp().addToken("t-1");
        stores().users().add(BOB, "hash");
        assertThat(stores().setUp().complete("t-1", FIRST)).isFalse();
        assertThat(stores().users().find("u-1")).isEmpty();
    }

    @Test
    void letsOnlyOneOfManyAtOnceSucceed() {
        IntStream.range(0, 8).forEach(i -> stores().setUp().addToken("t-" + i));
        AtomicInteger successes = new AtomicInteger();
        List<Thread> threads =
                IntStream.range(0, 8)
                        .mapToObj(
                                i ->
                                        Thread.startVirtualThread(
                                                () -> {
                                                    if (stores().setUp()
                                                            .complete("t-" + i, FIRST)) {
                                                        successes.incrementAndGet();
                                                    }
                                                }))
                        .toList();
        threads.forEach(SetUpStoreContract::join);
        assertThat(successes).hasValue(1);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
