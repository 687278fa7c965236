/**
 * Journey maps as JSON, our own format. Start with {@link dev.waymark.formats.mapjson.MapJson}; the
 * schema lies beside it as {@code waymark-map.schema.json}.
 */
@NullMarked
package dev.waymark.formats.mapjson;

import org.jspecify.annotations.NullMarked;
