package dev.waymark.app.stages.contract;

import dev.waymark.app.access.contract.OnePerWorkspace;
import dev.waymark.app.stages.StageStore;
import dev.waymark.engine.stages.Stages;

/** A fake of the store of stages. */
public final class InMemoryStageStore extends OnePerWorkspace<Stages> implements StageStore {}
