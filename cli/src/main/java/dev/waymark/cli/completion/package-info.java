/**
 * Completion of command lines by the tab key. Start with {@link
 * dev.waymark.cli.completion.CompletionCommand}.
 */
@NullMarked
package dev.waymark.cli.completion;

import org.jspecify.annotations.NullMarked;
