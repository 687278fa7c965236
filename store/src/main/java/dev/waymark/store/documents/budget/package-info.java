/** The tables of spend of workspaces: {@link dev.waymark.store.documents.budget.DocumentSpend}. */
@NullMarked
package dev.waymark.store.documents.budget;

import org.jspecify.annotations.NullMarked;
