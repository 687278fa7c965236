package dev.waymark.server.explore;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation over a table that its request brings in place of the workspace's log: it knows
 * no journeys, so that its address takes no condition on them. It runs by {@link
 * LogAnalyses#overTable}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OverTable {}
