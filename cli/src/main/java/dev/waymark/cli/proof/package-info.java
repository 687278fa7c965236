/** The command that tells whether a change helped. */
@NullMarked
package dev.waymark.cli.proof;

import org.jspecify.annotations.NullMarked;
