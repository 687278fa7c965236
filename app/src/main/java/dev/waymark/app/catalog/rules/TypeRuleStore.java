package dev.waymark.app.catalog.rules;

import java.util.List;

/**
 * The rules of types of all workspaces, apart from each other. Every change is durable on return.
 * Safe for several threads.
 */
public interface TypeRuleStore {
    /** The rules of a workspace, by type. */
    List<TypeRule> all(String workspace);

    /** Lays down the rule of a type, in place of the one it had. */
    void save(String workspace, TypeRule rule);

    /**
     * Forgets the rule of a type.
     *
     * @return whether it had one
     */
    boolean remove(String workspace, String type);
}
