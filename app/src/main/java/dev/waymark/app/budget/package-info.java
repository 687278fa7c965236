/**
 * Spend against what it brings, as people ask for it, in the shell and over HTTP. Start with {@link
 * dev.waymark.app.budget.Budgets}, which takes {@link dev.waymark.app.budget.BudgetOptions}.
 */
@NullMarked
package dev.waymark.app.budget;

import org.jspecify.annotations.NullMarked;
