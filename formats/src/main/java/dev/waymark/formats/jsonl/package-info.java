/**
 * JSON objects, one a line or in one array. Start with {@link dev.waymark.formats.jsonl.JsonRows}.
 */
@NullMarked
package dev.waymark.formats.jsonl;

import org.jspecify.annotations.NullMarked;
