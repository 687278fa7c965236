package dev.waymark.formats.layout;

import dev.waymark.formats.drawing.Color;
import dev.waymark.maps.cards.CardColor;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The colours of a drawing. Texts keep a contrast of at least 4.5 to 1 on every ground. */
public enum Theme {
    /** Dark letters on white. */
    LIGHT("light", 0xFFFFFF, 0x1F2933, 0x52606D, 0xCBD2D9, 0xE4E7EB, 0xF5F7FA, 0x1D4ED8),
    /** Light letters on near black. */
    DARK("dark", 0x14181D, 0xF0F4F8, 0xB3BDC9, 0x3E4C59, 0x2B3642, 0x1C232B, 0x93C5FD);

    private static final List<Color> ON_WHITE =
            colors(0x1D4ED8, 0xB45309, 0x047857, 0xBE185D, 0x6D28D9, 0x0E7490, 0x9F1239, 0x3F6212);
    private static final List<Color> ON_BLACK =
            colors(0x60A5FA, 0xFBBF24, 0x34D399, 0xF472B6, 0xA78BFA, 0x22D3EE, 0xFB7185, 0xA3E635);
    private static final double TINT = 0.82;
    private static final double HATCH = 0.16;

    private final String text;
    private final Color background;
    private final Color ink;
    private final Color softInk;
    private final Color line;
    private final Color headFill;
    private final Color cardFill;
    private final Color link;

    Theme(
            String text,
            int background,
            int ink,
            int softInk,
            int line,
            int headFill,
            int cardFill,
            int link) {
        this.text = text;
        this.background = new Color(background);
        this.ink = new Color(ink);
        this.softInk = new Color(softInk);
        this.line = new Color(line);
        this.headFill = new Color(headFill);
        this.cardFill = new Color(cardFill);
        this.link = new Color(link);
    }

    /** Its name, as people choose it. */
    public String text() {
        return text;
    }

    /** The theme of a name; empty if there is none. */
    public static Optional<Theme> of(String text) {
        return Arrays.stream(values()).filter(theme -> theme.text.equals(text)).findFirst();
    }

    /** Behind all. */
    public Color background() {
        return background;
    }

    /** Of letters. */
    public Color ink() {
        return ink;
    }

    /** Of small letters that matter less. */
    public Color softInk() {
        return softInk;
    }

    /** Between rows and columns. */
    public Color line() {
        return line;
    }

    /** Behind the heads of stages and lanes. */
    public Color headFill() {
        return headFill;
    }

    /** Of links. */
    public Color link() {
        return link;
    }

    /** Behind a card. */
    public Color fill(@Nullable CardColor color) {
        return color == null ? cardFill : strong(color).towards(background, TINT);
    }

    /** Around a card. */
    public Color edge(@Nullable CardColor color) {
        return color == null ? line.towards(ink, 0.2) : strong(color);
    }

    /** The slanted lines over a card that nothing backs. */
    public Color hatch(@Nullable CardColor color) {
        return fill(color).towards(edge(color), HATCH);
    }

    /** Of a persona's curves, by the persona's place. */
    public Color persona(int index) {
        List<Color> colors = this == LIGHT ? ON_WHITE : ON_BLACK;
        return colors.get(index % colors.size());
    }

    private Color strong(CardColor color) {
        boolean isLight = this == LIGHT;
        return new Color(
                switch (color) {
                    case RED -> isLight ? 0xB91C1C : 0xF87171;
                    case ORANGE -> isLight ? 0xC2410C : 0xFB923C;
                    case YELLOW -> isLight ? 0xA16207 : 0xFACC15;
                    case GREEN -> isLight ? 0x15803D : 0x4ADE80;
                    case TEAL -> isLight ? 0x0F766E : 0x2DD4BF;
                    case BLUE -> isLight ? 0x1D4ED8 : 0x60A5FA;
                    case PURPLE -> isLight ? 0x7E22CE : 0xC084FC;
                    case GREY -> isLight ? 0x4B5563 : 0x9CA3AF;
                });
    }

    private static List<Color> colors(int... rgb) {
        return Arrays.stream(rgb).mapToObj(Color::new).toList();
    }
}
