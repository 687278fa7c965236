package dev.waymark.formats.fonts;

/** The fonts, in the order in which they are asked for a character. */
public enum Face {
    /** Latin, Greek and Cyrillic letters. */
    SANS("Noto Sans", "NotoSans_400Regular.ttf"),
    /** The same, bold. */
    BOLD("Noto Sans", "NotoSans_700Bold.ttf"),
    /** Chinese characters; there is no bold. */
    HAN("Noto Sans SC", "NotoSansSC_400Regular.ttf"),
    /** Emoji, in one colour. */
    EMOJI("Noto Emoji", "NotoEmoji_400Regular.ttf");

    private final String family;
    private final String file;

    Face(String family, String file) {
        this.family = family;
        this.file = file;
    }

    /** The family's name, as in CSS. */
    public String family() {
        return family;
    }

    /**
     * The font for a character that stands in a text: the first that has it; Noto Sans if none has,
     * since then the reader's program has to find one.
     */
    public static Face of(int codePoint) {
        for (Face face : new Face[] {SANS, HAN, EMOJI}) {
            if (face.typeface().has(codePoint)) {
                return face;
            }
        }
        return SANS;
    }

    /** The font itself, loaded when first asked for. */
    public Typeface typeface() {
        return Loaded.ALL[ordinal()].get();
    }

    private static final class Loaded {
        private static final Lazy[] ALL = new Lazy[values().length];

        static {
            for (Face face : values()) {
                ALL[face.ordinal()] = new Lazy(face.file);
            }
        }

        private Loaded() {}
    }

    private static final class Lazy {
        private final String file;
        private @org.jspecify.annotations.Nullable Typeface typeface;

        Lazy(String file) {
            this.file = file;
        }

        synchronized Typeface get() {
            Typeface known = typeface;
            if (known == null) {
                known = Typeface.load(file);
                typeface = known;
            }
            return known;
        }
    }
}
