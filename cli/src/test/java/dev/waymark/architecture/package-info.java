/**
 * The house rules as tests, over all modules: this module is the last and sees them all. Start with
 * {@link dev.waymark.architecture.ModulesTest}.
 */
@NullMarked
package dev.waymark.architecture;

import org.jspecify.annotations.NullMarked;
