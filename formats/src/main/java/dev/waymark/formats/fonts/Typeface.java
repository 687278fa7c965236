package dev.waymark.formats.fonts;

import dev.waymark.engine.fault.JourneyException;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One font: which characters it has, how wide they are, how they look. Safe for several threads.
 */
public final class Typeface {
    private final byte[] file;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;
    private final float[] advances = new float[0x10000];
    private final Map<Integer, Path2D> outlines = new ConcurrentHashMap<>();

    private Typeface(byte[] file) throws IOException {
        this.file = file;
        this.font = parse(file);
        this.glyphs = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    static Typeface load(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing");
            }
            return new Typeface(in.readAllBytes());
        } catch (IOException e) {
            throw JourneyException.internal("FONT_UNREADABLE", "A font is unreadable.", e);
        }
    }

    /** A font of its own over the same bytes, for a document that keeps it open. */
    public TrueTypeFont copy() throws IOException {
        return parse(file);
    }

    /** Whether the font has this character. */
    public boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /** How far the pen moves for a character, in parts of the font's size. */
    public double advance(int codePoint) {
        if (codePoint < advances.length && advances[codePoint] > 0) {
            return advances[codePoint];
        }
        try {
            double advance = font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / unitsPerEm;
            if (codePoint < advances.length) {
                advances[codePoint] = (float) advance;
            }
            return advance;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** The outline of a character for size 1, its baseline at 0, y downwards. */
    public Path2D outline(int codePoint) {
        return outlines.computeIfAbsent(codePoint, this::draw);
    }

    private Path2D draw(int codePoint) {
        try {
            GlyphData glyph;
            synchronized (font) {
                glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(codePoint));
            }
            if (glyph == null) {
                return new Path2D.Double();
            }
            Path2D path = new Path2D.Double(glyph.getPath());
            path.transform(AffineTransform.getScaleInstance(1 / unitsPerEm, -1 / unitsPerEm));
            return path;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** A TrueType font with these characters only; those that the font lacks are left out. */
    public byte[] subset(Set<Integer> codePoints) {
        try {
            synchronized (font) {
                return FontSubset.of(font, glyphs, codePoints);
            }
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /**
     * The font as slides embed it (Embedded OpenType): whole, so that a text can be edited with it,
     * if no characters are named; else with these alone.
     */
    public byte[] embedded(Set<Integer> codePoints) {
        try {
            return EmbeddedFont.of(codePoints.isEmpty() ? file : subset(codePoints));
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static TrueTypeFont parse(byte[] file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    private static JourneyException broken(IOException e) {
        return JourneyException.internal("FONT_UNREADABLE", "A font is unreadable.", e);
    }
}
