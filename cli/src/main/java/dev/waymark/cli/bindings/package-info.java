/**
 * What events the steps of a map stand for. Start with {@link
 * dev.waymark.cli.bindings.BindingsCommand}.
 */
@NullMarked
package dev.waymark.cli.bindings;

import org.jspecify.annotations.NullMarked;
