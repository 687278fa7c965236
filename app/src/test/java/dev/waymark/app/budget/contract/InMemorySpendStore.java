package dev.waymark.app.budget.contract;

import dev.waymark.app.access.contract.OnePerWorkspace;
import dev.waymark.app.budget.KeptSpend;
import dev.waymark.app.budget.SpendStore;

/** A fake of the store of spend. */
public final class InMemorySpendStore extends OnePerWorkspace<KeptSpend> implements SpendStore {}
