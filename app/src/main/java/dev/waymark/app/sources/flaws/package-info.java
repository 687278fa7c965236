/**
 * What was wrong with what sources sent, counted by reason. Start with {@link
 * dev.waymark.app.sources.flaws.Flaw}.
 */
@NullMarked
package dev.waymark.app.sources.flaws;

import org.jspecify.annotations.NullMarked;
