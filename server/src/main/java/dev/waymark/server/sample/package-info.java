/**
 * Fills the sample workspace when a demo starts. Start with {@link
 * dev.waymark.server.sample.SampleWorkspace}.
 */
@NullMarked
package dev.waymark.server.sample;

import org.jspecify.annotations.NullMarked;
