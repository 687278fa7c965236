package dev.waymark.app.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Permission;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.User;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.access.contract.InMemoryAccessStores;
import dev.waymark.app.id.Ids;
import dev.waymark.app.views.contract.InMemoryViewStore;
import dev.waymark.app.views.contract.ViewStoreContract;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** The fake does what the adapters must, and the use cases stand on it. */
class ViewsTest extends ViewStoreContract {
    private static final Actor ADA = person("ada");
    private static final Actor BOB = person("bob");
    private static final Actor EVE = person("eve");

    private final InMemoryViewStore store = new InMemoryViewStore();
    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private final InMemoryAccessStores people = new InMemoryAccessStores();
    private final Views views =
            new Views(
                    store,
                    new Access(people.workspaces()),
                    new Ids(clock, new SecureRandom()),
                    clock);

    ViewsTest() {
        for (String workspace : List.of("w-1", "w-2")) {
            people.workspaces()
                    .add(
                            new Workspace(workspace, workspace, false, ZoneOffset.UTC),
                            List.of(
                                    new Membership("ada", workspace, Role.EDITOR),
                                    new Membership("bob", workspace, Role.EDITOR),
                                    new Membership("eve", workspace, Role.VIEWER)));
        }
    }

    private static Actor person(String id) {
        return new Actor.Person(new User(id, id, id + "@example.org", Role.EDITOR));
    }

    @Override
    protected ViewStore store() {
        return store;
    }

    @Test
    void showsAnOwnViewToItsOwnerAlone() {
        SavedView own = views.add("w-1", ADA, " Mine ", "funnel", "", false);

        assertThat(own.name()).isEqualTo("Mine");
        assertThat(views.list("w-1", ADA)).containsExactly(own);
        assertThat(views.list("w-1", BOB)).isEmpty();
        assertThatThrownBy(() -> views.find("w-1", BOB, own.id()))
                .hasMessageContaining("is not in this workspace");
        assertThatThrownBy(() -> views.delete("w-1", BOB, own.id()))
                .hasMessageContaining("is not in this workspace");
    }

    @Test
    void letsOnlyTheOwnerTakeASharedViewBack() {
        SavedView shared = views.add("w-1", ADA, "Ours", "funnel", "a=1", true);

        assertThat(views.change("w-1", BOB, shared.id(), "Renamed", true).name())
                .isEqualTo("Renamed");
        assertThatThrownBy(() -> views.change("w-1", BOB, shared.id(), "Hidden", false))
                .hasMessageStartingWith("the view is somebody else's");
        assertThat(views.change("w-1", ADA, shared.id(), "Hidden", false).search())
                .isEqualTo("a=1");
        assertThat(views.list("w-1", BOB)).isEmpty();
    }

    @Test
    void letsAViewerKeepViewsForThemselvesAlone() {
        SavedView own = views.add("w-1", EVE, "Mine", "funnel", "", false);
        assertThat(views.change("w-1", EVE, own.id(), "Still mine", false).name())
                .isEqualTo("Still mine");
        assertThatThrownBy(() -> views.change("w-1", EVE, own.id(), "Ours", true))
                .hasMessageStartingWith("You may not change maps");
        assertThatThrownBy(() -> views.add("w-1", EVE, "Ours", "funnel", "", true))
                .hasMessageStartingWith("You may not change maps");
        SavedView shared = views.add("w-1", ADA, "Ours", "funnel", "", true);
        assertThatThrownBy(() -> views.change("w-1", EVE, shared.id(), "Theirs", true))
                .hasMessageStartingWith("You may not change maps");
        assertThatThrownBy(() -> views.delete("w-1", EVE, shared.id()))
                .hasMessageStartingWith("You may not change maps");
        views.delete("w-1", EVE, own.id());
        assertThat(views.list("w-1", EVE)).containsExactly(shared);
    }

    @Test
    void keepsNothingForAProgramThatMayOnlyRead() {
        Actor reader = new Actor.Program("k-1", "w-1", Set.of(Permission.READ));
        assertThatThrownBy(() -> views.add("w-1", reader, "Mine", "funnel", "", false))
                .hasMessageStartingWith("You may not change maps");
    }

    @Test
    void letsNobodyTakeTheRoomOfOthers() {
        for (int i = 0; i < 1_000; i++) {
            views.add("w-1", ADA, "view " + i, "funnel", "", false);
        }
        assertThatThrownBy(() -> views.add("w-1", ADA, "one more", "funnel", "", false))
                .hasMessageStartingWith("you have 1000 saved views here already.");
        assertThat(views.add("w-1", BOB, "Mine", "funnel", "", false).name()).isEqualTo("Mine");
        assertThat(views.add("w-2", ADA, "There", "funnel", "", false).name()).isEqualTo("There");
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatThrownBy(() -> views.add("w-1", ADA, "x", "../log", "", true))
                .hasMessageStartingWith("the view's screen is not the name of a screen.");
        assertThatThrownBy(() -> views.add("w-1", ADA, "x", "log", "a=<b>", true))
                .hasMessageContaining("characters that addresses do not have");
        assertThatThrownBy(() -> views.add("w-1", ADA, " ", "log", "", true))
                .hasMessage("the view's name has 0 characters. Give 1 to 100, not only spaces.");
    }
}
