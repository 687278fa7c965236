/**
 * Journey maps as flat records, the form in which they are edited by several people at once. Start
 * with {@link dev.waymark.formats.maprecords.MapRecords}, which takes a map apart and puts it
 * together again; {@link dev.waymark.formats.maprecords.OrderKeys} makes the keys by which siblings
 * are ordered.
 */
@NullMarked
package dev.waymark.formats.maprecords;

import org.jspecify.annotations.NullMarked;
