/**
 * Spend and what it brings, on the shell. Start with {@link dev.waymark.cli.budget.BudgetCommand}.
 */
@NullMarked
package dev.waymark.cli.budget;

import org.jspecify.annotations.NullMarked;
