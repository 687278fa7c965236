/**
 * What customers take up, counted the plain way. Start with {@link
 * dev.waymark.testkit.naive.uptake.NaiveAdoption}.
 */
@NullMarked
package dev.waymark.testkit.naive.uptake;

import org.jspecify.annotations.NullMarked;
