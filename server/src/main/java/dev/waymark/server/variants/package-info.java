/** Variants over HTTP. {@link dev.waymark.server.variants.VariantsController} has the address. */
@NullMarked
package dev.waymark.server.variants;

import org.jspecify.annotations.NullMarked;
