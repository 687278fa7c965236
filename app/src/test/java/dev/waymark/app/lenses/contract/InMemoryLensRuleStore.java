package dev.waymark.app.lenses.contract;

import dev.waymark.app.access.contract.OnePerWorkspace;
import dev.waymark.app.lenses.LensRuleStore;
import dev.waymark.app.lenses.LensRules;

/** A fake of the store of rules. */
public final class InMemoryLensRuleStore extends OnePerWorkspace<LensRules>
        implements LensRuleStore {}
