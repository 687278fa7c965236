/**
 * The kernel contract and the local driver. A new analysis implements {@link
 * dev.waymark.engine.kernel.Kernel}; {@link dev.waymark.engine.kernel.LocalDriver} runs it over
 * threads. A {@link dev.waymark.engine.kernel.RefiningKernel} learns while it runs what to keep.
 */
@NullMarked
package dev.waymark.engine.kernel;

import org.jspecify.annotations.NullMarked;
