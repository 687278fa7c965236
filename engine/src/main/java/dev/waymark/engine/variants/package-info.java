/**
 * The different ways customers walk. Start with {@link dev.waymark.engine.variants.VariantsKernel},
 * which gives {@link dev.waymark.engine.variants.Variants}.
 */
@NullMarked
package dev.waymark.engine.variants;

import org.jspecify.annotations.NullMarked;
