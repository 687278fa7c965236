/**
 * The process map that customers really walked. Start with {@link
 * dev.waymark.engine.discover.DiscoverKernel}, which gives a {@link
 * dev.waymark.engine.discover.ProcessMap}.
 */
@NullMarked
package dev.waymark.engine.discover;

import org.jspecify.annotations.NullMarked;
