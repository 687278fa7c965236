/**
 * The maps of a workspace as a collection: make one of a template, duplicate one, put one away,
 * find the stale ones. Start with {@link dev.waymark.app.maps.repository.MapRepository}.
 */
@NullMarked
package dev.waymark.app.maps.repository;

import org.jspecify.annotations.NullMarked;
