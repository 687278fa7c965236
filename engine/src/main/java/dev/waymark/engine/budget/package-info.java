/**
 * What channels cost and bring, and how a budget could be spread over them: spend against
 * attributed conversions, fitted response curves, and the plan that they allow. Start with {@link
 * dev.waymark.engine.budget.BudgetReport}.
 */
@NullMarked
package dev.waymark.engine.budget;

import org.jspecify.annotations.NullMarked;
