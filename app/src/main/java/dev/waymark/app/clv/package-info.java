/**
 * Customer lifetime value as people ask for it, in the shell and over HTTP. Start with {@link
 * dev.waymark.app.clv.LifetimeValues}, which takes {@link dev.waymark.app.clv.ClvOptions}.
 */
@NullMarked
package dev.waymark.app.clv;

import org.jspecify.annotations.NullMarked;
