/**
 * How analyses read what people ask for. Start with {@link dev.waymark.app.options.OptionReader}.
 */
@NullMarked
package dev.waymark.app.options;

import org.jspecify.annotations.NullMarked;
