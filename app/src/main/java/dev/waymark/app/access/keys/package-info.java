/**
 * Keys by which programs reach one workspace. Start with {@link
 * dev.waymark.app.access.keys.ApiKeys}.
 */
@NullMarked
package dev.waymark.app.access.keys;

import org.jspecify.annotations.NullMarked;
