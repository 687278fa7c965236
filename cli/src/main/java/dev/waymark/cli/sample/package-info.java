/** The sample log as a file. Start with {@link dev.waymark.cli.sample.SampleCommand}. */
@NullMarked
package dev.waymark.cli.sample;

import org.jspecify.annotations.NullMarked;
