/**
 * Which features customers take up, and how soon. Start with {@link
 * dev.waymark.engine.adoption.AdoptionKernel}, which takes an {@link
 * dev.waymark.engine.adoption.AdoptionRequest} and gives {@link
 * dev.waymark.engine.adoption.Adoption}.
 */
@NullMarked
package dev.waymark.engine.adoption;

import org.jspecify.annotations.NullMarked;
