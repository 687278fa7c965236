/**
 * Spend and what it brings, on the shell. Start with {@link dev.waymark.cli.budget.BudgetCommand};
 * {@link dev.waymark.cli.budget.SpendCommand} keeps the table that it takes.
 */
@NullMarked
package dev.waymark.cli.budget;

import org.jspecify.annotations.NullMarked;
