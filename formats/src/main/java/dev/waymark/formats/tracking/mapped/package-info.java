/**
 * Events out of any JSON, by a mapping that people make by clicking on an example. Start with
 * {@link dev.waymark.formats.tracking.mapped.JsonMapping}.
 */
@NullMarked
package dev.waymark.formats.tracking.mapped;

import org.jspecify.annotations.NullMarked;
