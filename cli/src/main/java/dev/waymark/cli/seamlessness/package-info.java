/** The command that tells how smoothly customers pass between stages. */
@NullMarked
package dev.waymark.cli.seamlessness;

import org.jspecify.annotations.NullMarked;
