package dev.waymark.app.stages;

import dev.waymark.engine.stages.Stages;

import java.util.Optional;

/**
 * The stages that workspaces have laid down, apart from each other. Every change is durable on
 * return. Safe for several threads.
 */
public interface StageStore {
    /** What the workspace has laid down, in order; empty if nothing. */
    Optional<Stages> find(String workspace);

    /** Lays down the workspace's stages, one or more, in place of those that it had. */
    void save(String workspace, Stages stages);

    /**
     * Forgets the workspace's stages.
     *
     * @return whether it had any
     */
    boolean delete(String workspace);
}
