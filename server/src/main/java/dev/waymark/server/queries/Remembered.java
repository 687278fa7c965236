package dev.waymark.server.queries;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation whose answer depends on nothing but its address, its body, the journeys that
 * it looks at, and what it tells {@link dev.waymark.server.explore.LogAnalyses} that it is based on
 * (stages, rules, metrics, spend of the workspace): asked again while all of these are the same, it
 * answers what it answered before.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Remembered {}
