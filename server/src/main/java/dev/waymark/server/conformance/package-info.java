/**
 * Maps against the log over HTTP. {@link dev.waymark.server.conformance.ConformanceController} has
 * the addresses.
 */
@NullMarked
package dev.waymark.server.conformance;

import org.jspecify.annotations.NullMarked;
