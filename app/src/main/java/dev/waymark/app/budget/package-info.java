/**
 * Spend against what it brings, as people ask for it, in the shell and over HTTP, and the table of
 * spend that a workspace keeps. Start with {@link dev.waymark.app.budget.Budgets}, which takes
 * {@link dev.waymark.app.budget.BudgetOptions} and {@link dev.waymark.app.budget.Spend}; for the
 * table, with {@link dev.waymark.app.budget.WorkspaceSpend}.
 */
@NullMarked
package dev.waymark.app.budget;

import org.jspecify.annotations.NullMarked;
