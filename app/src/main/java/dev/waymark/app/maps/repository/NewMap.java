package dev.waymark.app.maps.repository;

import dev.waymark.maps.map.MapKind;

import org.jspecify.annotations.Nullable;

/**
 * What a new map shall be.
 *
 * @param name not blank, at most 200 characters
 * @param kind null for the template's own
 * @param template its id, as {@link dev.waymark.app.maps.templates.Templates} lists them
 * @param language of the template's texts
 */
public record NewMap(String name, @Nullable MapKind kind, String template, String language) {}
