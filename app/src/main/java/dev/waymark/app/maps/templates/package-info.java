/**
 * Maps to begin with, in five languages. Start with {@link
 * dev.waymark.app.maps.templates.Templates}; the texts lie beside it as JSON.
 */
@NullMarked
package dev.waymark.app.maps.templates;

import org.jspecify.annotations.NullMarked;
