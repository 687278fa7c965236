package dev.waymark.formats.drawing;

import java.util.Locale;

/**
 * A colour without transparency.
 *
 * @param rgb 0xRRGGBB
 */
public record Color(int rgb) {
    /** As in CSS: {@code #1f2933}. */
    public String hex() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** The colour on the way to another one: 0 is this one, 1 the other. */
    public Color towards(Color other, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = rgb >> shift & 0xFF;
            int to = other.rgb >> shift & 0xFF;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return new Color(mixed);
    }
}
