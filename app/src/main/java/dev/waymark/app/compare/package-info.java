/**
 * Two segments side by side, as people ask for it. Start with {@link
 * dev.waymark.app.compare.Compare}.
 */
@NullMarked
package dev.waymark.app.compare;

import org.jspecify.annotations.NullMarked;
