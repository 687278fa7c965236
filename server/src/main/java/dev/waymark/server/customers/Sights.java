package dev.waymark.server.customers;

import dev.waymark.app.access.Access;
import dev.waymark.app.access.Actor;
import dev.waymark.app.access.Permission;
import dev.waymark.app.access.Workspace;
import dev.waymark.app.customers.Customers;
import dev.waymark.app.customers.Sight;

import org.springframework.stereotype.Component;

/** What an actor may see of a workspace's customers. */
@Component
public final class Sights {
    private final Access access;
    private final Customers customers;

    Sights(Access access, Customers customers) {
        this.access = access;
        this.customers = customers;
    }

    /** The profile's name that an actor means by a name, or by a pseudonym. */
    public String meant(Actor actor, Workspace workspace, String customer) {
        Sight sight = of(actor, workspace);
        return sight.isPersonal()
                ? customers.named(workspace.id(), customer)
                : customers.require(workspace.id(), customer, sight).name();
    }

    /** Names for whoever may see who customers are, pseudonyms for everybody else. */
    public Sight of(Actor actor, Workspace workspace) {
        return customers.sight(
                workspace.id(), access.allows(actor, workspace.id(), Permission.PERSONAL));
    }
}
