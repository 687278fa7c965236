package dev.waymark.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.app.access.contract.InMemoryAccessStores;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

class AccessTest {
    private static final String NOT_FOUND =
            "workspace \"w-2\" is not among yours. Choose one of your list of workspaces.";

    private final InMemoryAccessStores stores = new InMemoryAccessStores();
    private final Access access = new Access(stores.workspaces());
    private final Workspace shop = new Workspace("w-1", "Shop", false, ZoneOffset.UTC);
    private final Workspace lab = new Workspace("w-2", "Lab", false, ZoneOffset.UTC);
    private final Workspace sample = new Workspace("w-3", "Sample", true, ZoneOffset.UTC);

    AccessTest() {
        stores.workspaces().add(lab, List.of());
        stores.workspaces().add(sample, List.of());
    }

    private Actor member(Role role) {
        User user = new User("u-1", "Ada", "ada@example.org", Role.ADMIN);
        stores.workspaces().add(shop, List.of(new Membership(user.id(), shop.id(), role)));
        return new Actor.Person(user);
    }

    @Test
    void givesAMemberTheWorkspace() {
        assertThat(access.require(member(Role.VIEWER), "w-1", Permission.READ)).isEqualTo(shop);
    }

    @Test
    void tellsWhatAMemberMayDo() {
        Actor editor = member(Role.EDITOR);
        assertThat(access.allows(editor, "w-1", Permission.WRITE)).isTrue();
        assertThat(access.allows(editor, "w-1", Permission.MANAGE)).isFalse();
        assertThatThrownBy(() -> access.allows(editor, "w-2", Permission.READ))
                .hasMessage(NOT_FOUND);
    }

    @Test
    void hidesAWorkspaceFromAnAdministratorWhoIsNoMember() {
        Actor ada = member(Role.ADMIN);
        assertThatThrownBy(() -> access.require(ada, "w-2", Permission.READ)).hasMessage(NOT_FOUND);
        assertThat(access.visible(ada)).containsExactly(shop);
    }

    @Test
    void answersAForeignWorkspaceLikeOneThatDoesNotExist() {
        Actor ada = member(Role.ADMIN);
        assertThatThrownBy(() -> access.require(ada, "w-9", Permission.READ))
                .hasMessage(NOT_FOUND.replace("w-2", "w-9"));
    }

    @Test
    void refusesWhatTheRoleDoesNotInclude() {
        Actor ada = member(Role.EDITOR);
        assertThat(access.require(ada, "w-1", Permission.WRITE)).isEqualTo(shop);
        assertThatThrownBy(() -> access.require(ada, "w-1", Permission.IMPORT))
                .hasMessage(
                        "You may not bring events into this workspace. Ask an administrator of it"
                                + " for the role or scope that may.");
    }

    @Test
    void letsAKeyIntoItsOwnWorkspaceWithItsScopesOnly() {
        Actor key = new Actor.Program("k-1", "w-2", Set.of(Permission.READ));
        assertThat(access.require(key, "w-2", Permission.READ)).isEqualTo(lab);
        assertThat(access.visible(key)).containsExactly(lab);
        assertThatThrownBy(() -> access.require(key, "w-2", Permission.IMPORT))
                .hasMessageStartingWith("You may not bring events");
        assertThatThrownBy(() -> access.require(key, "w-3", Permission.READ))
                .hasMessageStartingWith("workspace \"w-3\" is not among yours");
    }

    @Test
    void letsDemoVisitorsEditAndImportInSamplesOnly() {
        Actor visitor = new Actor.DemoVisitor();
        assertThat(access.visible(visitor)).containsExactly(sample);
        assertThat(access.require(visitor, "w-3", Permission.WRITE)).isEqualTo(sample);
        assertThat(access.require(visitor, "w-3", Permission.IMPORT)).isEqualTo(sample);
        assertThatThrownBy(() -> access.require(visitor, "w-3", Permission.MANAGE))
                .hasMessageStartingWith(
                        "You may not manage this workspace's keys, members and mails.");
        assertThatThrownBy(() -> access.require(visitor, "w-2", Permission.READ))
                .hasMessage(NOT_FOUND);
    }
}
