/**
 * How long until something happens, when for some it has not happened yet. Start with {@link
 * dev.waymark.engine.survival.SurvivalKernel}, which takes a {@link
 * dev.waymark.engine.survival.SurvivalRequest} and gives {@link
 * dev.waymark.engine.survival.Survival}; {@link dev.waymark.engine.survival.KaplanMeier} and {@link
 * dev.waymark.engine.survival.LogRank} do the arithmetic on {@link
 * dev.waymark.engine.survival.Lifetimes}.
 */
@NullMarked
package dev.waymark.engine.survival;

import org.jspecify.annotations.NullMarked;
