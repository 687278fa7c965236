/**
 * Journey maps for tests: {@link dev.waymark.testkit.maps.RandomMaps} draws them as JSON, {@link
 * dev.waymark.testkit.maps.RandomTexts} their texts.
 */
@NullMarked
package dev.waymark.testkit.maps;

import org.jspecify.annotations.NullMarked;
