/**
 * The same customers as the company sees them: in states of a lifecycle, and on their way down a
 * sales funnel. Start with {@link dev.waymark.engine.lenses.CompanyView}, which takes {@link
 * dev.waymark.engine.lenses.LifecycleRules}.
 */
@NullMarked
package dev.waymark.engine.lenses;

import org.jspecify.annotations.NullMarked;
