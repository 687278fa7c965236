/**
 * Spend and what it brings, over HTTP. {@link dev.waymark.server.budget.BudgetController} has the
 * addresses.
 */
@NullMarked
package dev.waymark.server.budget;

import org.jspecify.annotations.NullMarked;
