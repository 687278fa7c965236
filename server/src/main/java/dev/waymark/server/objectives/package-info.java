/**
 * Objectives of maps over HTTP. {@link dev.waymark.server.objectives.ObjectivesController} has the
 * address.
 */
@NullMarked
package dev.waymark.server.objectives;

import org.jspecify.annotations.NullMarked;
