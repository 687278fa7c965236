/**
 * The search for the chain of events that counts in one journey, under every rule of a funnel, over
 * plain arrays. Start with {@link dev.waymark.engine.funnel.chain.ChainCounter}, which is told the
 * {@link dev.waymark.engine.funnel.chain.ChainRules}.
 */
@NullMarked
package dev.waymark.engine.funnel.chain;

import org.jspecify.annotations.NullMarked;
