package dev.waymark.app.access.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.app.access.Membership;
import dev.waymark.app.access.Role;
import dev.waymark.app.access.Workspace;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What every store of workspaces must do. */
public abstract class WorkspaceStoreContract extends AccessContract {
    @Test
    void findsAWorkspaceWithAllItsFields() {
        stores().workspaces().add(SHOP, List.of());
        assertThat(stores().workspaces().find("w-1")).contains(SHOP);
        assertThat(stores().workspaces().find("w-2")).isEmpty();
    }

    @Test
    void listsAllByName() {
        stores().workspaces().add(SHOP, List.of());
        stores().workspaces().add(LAB, List.of());
        assertThat(stores().workspaces().all()).containsExactly(LAB, SHOP);
    }

    @Test
    void listsAMembersOwnOnly() {
        stores().users().add(ADA, "hash");
        stores().users().add(BOB, "hash");
        stores().workspaces().add(SHOP, List.of(new Membership("u-1", "w-1", Role.ADMIN)));
        stores().workspaces().add(LAB, List.of(new Membership("u-2", "w-2", Role.EDITOR)));
        assertThat(stores().workspaces().ofMember("u-1")).containsExactly(SHOP);
        assertThat(stores().workspaces().role("u-1", "w-1")).contains(Role.ADMIN);
        assertThat(stores().workspaces().role("u-1", "w-2")).isEmpty();
    }

    @Test
    void changesAMembersRole() {
        stores().users().add(ADA, "hash");
        stores().workspaces().add(SHOP, List.of(new Membership("u-1", "w-1", Role.ADMIN)));
        stores().workspaces().put(new Membership("u-1", "w-1", Role.VIEWER));
        assertThat(stores().workspaces().role("u-1", "w-1")).contains(Role.VIEWER);
    }

    @Test
    void renamesOneWorkspace() {
        stores().workspaces().add(SHOP, List.of());
        stores().workspaces().add(LAB, List.of());
        stores().workspaces().rename("w-1", "Крамниця");
        assertThat(stores().workspaces().find("w-1"))
                .contains(new Workspace("w-1", "Крамниця", SHOP.sample(), SHOP.zone()));
        assertThat(stores().workspaces().find("w-2")).contains(LAB);
    }
}
