/** The command that lays a map over a log. */
@NullMarked
package dev.waymark.cli.conformance;

import org.jspecify.annotations.NullMarked;
