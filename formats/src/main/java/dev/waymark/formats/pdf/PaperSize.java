package dev.waymark.formats.pdf;

import java.util.Arrays;
import java.util.Optional;

/** Sheets of paper, lying (wider than high). */
public enum PaperSize {
    /** 297 × 210 mm. */
    A4("A4", 297, 210),
    /** 420 × 297 mm. */
    A3("A3", 420, 297),
    /** 594 × 420 mm. */
    A2("A2", 594, 420),
    /** 841 × 594 mm. */
    A1("A1", 841, 594),
    /** 1189 × 841 mm. */
    A0("A0", 1189, 841);

    private static final double POINTS_PER_MM = 72 / 25.4;

    private final String text;
    private final double width;
    private final double height;

    PaperSize(String text, double widthMm, double heightMm) {
        this.text = text;
        this.width = widthMm * POINTS_PER_MM;
        this.height = heightMm * POINTS_PER_MM;
    }

    /** Its name, as people write it. */
    public String text() {
        return text;
    }

    /** In points. */
    public double width() {
        return width;
    }

    /** In points. */
    public double height() {
        return height;
    }

    /** The size of a name, in any case; empty if there is none. */
    public static Optional<PaperSize> of(String text) {
        return Arrays.stream(values())
                .filter(size -> size.text.equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
