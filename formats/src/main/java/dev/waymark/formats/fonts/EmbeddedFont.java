package dev.waymark.formats.fonts;

import org.apache.fontbox.ttf.NamingTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A font as slides carry it: Embedded OpenType (W3C submission of 2008), version 2.1, neither
 * packed nor masked. A head that names the font, then the TrueType file as it is.
 */
final class EmbeddedFont {
    private static final int VERSION = 0x0002_0001;
    private static final short MAGIC = 0x504C;
    private static final byte ANY_CHARSET = 1;
    private static final int FIXED = 80;
    private static final int PANOSE = 10;

    private EmbeddedFont() {}

    /** Wraps a TrueType font; its own tables say what the head repeats. */
    static byte[] of(byte[] font) throws IOException {
        try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            NamingTable names = read.getNaming();
            OS2WindowsMetricsTable metrics = read.getOS2Windows();
            if (names == null || metrics == null || read.getHeader() == null) {
                throw new IOException("a font without a name");
            }
            byte[] family = utf16(names.getFontFamily());
            byte[] style = utf16(names.getFontSubFamily());
            byte[] full = utf16(names.getFontFamily() + " " + names.getFontSubFamily());
            byte[][] texts = {family, style, {}, full, {}};
            int size = FIXED + font.length;
            for (byte[] text : texts) {
                size += 4 + text.length;
            }
            ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
            out.putInt(size).putInt(font.length).putInt(VERSION).putInt(0);
            out.put(metrics.getPanose(), 0, PANOSE).put(ANY_CHARSET).put((byte) 0);
            out.putInt(metrics.getWeightClass()).putShort((short) 0).putShort(MAGIC);
            out.putInt((int) metrics.getUnicodeRange1()).putInt((int) metrics.getUnicodeRange2());
            out.putInt((int) metrics.getUnicodeRange3()).putInt((int) metrics.getUnicodeRange4());
            out.putInt((int) metrics.getCodePageRange1()).putInt((int) metrics.getCodePageRange2());
            out.putInt((int) read.getHeader().getCheckSumAdjustment());
            out.putLong(0).putLong(0);
            for (byte[] text : texts) {
                out.putShort((short) 0).putShort((short) text.length).put(text);
            }
            return out.put(font).array();
        }
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }
}
