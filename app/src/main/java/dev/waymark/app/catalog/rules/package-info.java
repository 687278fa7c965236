/**
 * What a workspace makes of the types of events that arrive: other names, merges, hidden ones, and
 * channels. Start with {@link dev.waymark.app.catalog.rules.TypeRules}.
 */
@NullMarked
package dev.waymark.app.catalog.rules;

import org.jspecify.annotations.NullMarked;
