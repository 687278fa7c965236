/**
 * The API's description, made from the controllers. {@link
 * dev.waymark.server.openapi.OpenApiConfiguration} is the way in; {@link
 * dev.waymark.server.openapi.RecordSchemas} describes the JSON that {@link
 * dev.waymark.formats.json.ResultJson} writes.
 */
@NullMarked
package dev.waymark.server.openapi;

import org.jspecify.annotations.NullMarked;
