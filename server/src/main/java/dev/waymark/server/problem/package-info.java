/**
 * What callers are told when something goes wrong: RFC 9457 problems without internals. {@link
 * dev.waymark.server.problem.Problems} turns every fault into a {@link
 * dev.waymark.server.problem.Problem}; filters that answer before a controller runs use {@link
 * dev.waymark.server.problem.ProblemWriter}.
 */
@NullMarked
package dev.waymark.server.problem;

import org.jspecify.annotations.NullMarked;
