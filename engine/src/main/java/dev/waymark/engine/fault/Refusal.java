package dev.waymark.engine.fault;

/**
 * Why a part of an answer could not be given, while the rest of it could: no curve for a channel,
 * no model of values.
 *
 * @param code stable, in upper case with underscores, for example {@code CURVE_TOO_FEW_MONTHS};
 *     clients may rely on it
 * @param text whole sentences in English, without internals
 */
public record Refusal(String code, String text) {}
