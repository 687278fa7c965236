/** The command that finds what costs customers and what wins them. */
@NullMarked
package dev.waymark.cli.findings;

import org.jspecify.annotations.NullMarked;
