package dev.waymark.formats.fonts;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A font cut down to some characters. The library's own subset cannot name characters beyond the
 * basic plane, such as emoji; so it cuts the glyphs, and the table of characters (cmap, format 12)
 * is put in here.
 */
final class FontSubset {
    private static final List<String> KEPT =
            List.of(
                    "head", "hhea", "maxp", "hmtx", "loca", "glyf", "OS/2", "name", "post", "cvt ",
                    "fpgm", "prep");
    private static final int CMAP = tag("cmap");
    private static final int HEAD = tag("head");
    private static final int ENTRY = 16;
    private static final int START = 12;
    private static final long MAGIC = 0xB1B0AFBAL;

    private FontSubset() {}

    static byte[] of(TrueTypeFont font, CmapLookup glyphs, Set<Integer> codePoints)
            throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(font, KEPT);
        SortedMap<Integer, Integer> old = new TreeMap<>();
        for (int codePoint : codePoints) {
            int glyph = glyphs.getGlyphId(codePoint);
            if (glyph != 0) {
                old.put(codePoint, glyph);
            }
        }
        subsetter.addGlyphIds(Set.copyOf(old.values()));
        Map<Integer, Integer> newOfOld = new HashMap<>();
        subsetter.getGIDMap().forEach((now, before) -> newOfOld.put(before, now));
        SortedMap<Integer, Integer> now = new TreeMap<>();
        old.forEach((codePoint, glyph) -> now.put(codePoint, newOfOld.getOrDefault(glyph, 0)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        subsetter.writeToStream(out);
        return withCharacters(out.toByteArray(), now);
    }

    private static byte[] withCharacters(byte[] file, SortedMap<Integer, Integer> glyphs) {
        ByteBuffer in = ByteBuffer.wrap(file);
        int count = in.getShort(4);
        SortedMap<Integer, byte[]> tables = new TreeMap<>(Integer::compareUnsigned);
        for (int i = 0; i < count; i++) {
            int entry = START + i * ENTRY;
            byte[] table = new byte[in.getInt(entry + 12)];
            in.get(in.getInt(entry + 8), table);
            tables.put(in.getInt(entry), table);
        }
        tables.put(CMAP, cmap(glyphs));
        return assemble(in.getInt(0), tables);
    }

    private static byte[] cmap(SortedMap<Integer, Integer> glyphs) {
        ByteBuffer out = ByteBuffer.allocate(12 + 16 + glyphs.size() * 12);
        out.putShort((short) 0).putShort((short) 1);
        out.putShort((short) 3).putShort((short) 10).putInt(12);
        out.putShort((short) 12).putShort((short) 0).putInt(16 + glyphs.size() * 12).putInt(0);
        out.putInt(glyphs.size());
        glyphs.forEach((codePoint, glyph) -> out.putInt(codePoint).putInt(codePoint).putInt(glyph));
        return out.array();
    }

    private static byte[] assemble(int version, SortedMap<Integer, byte[]> tables) {
        int count = tables.size();
        int size = START + count * ENTRY;
        for (byte[] table : tables.values()) {
            size += padded(table.length);
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        int largest = Integer.highestOneBit(count);
        out.putInt(version).putShort((short) count).putShort((short) (largest * ENTRY));
        out.putShort((short) Integer.numberOfTrailingZeros(largest));
        out.putShort((short) ((count - largest) * ENTRY));
        int at = START + count * ENTRY;
        int headAt = -1;
        for (Map.Entry<Integer, byte[]> table : tables.entrySet()) {
            byte[] bytes = table.getValue();
            if (table.getKey() == HEAD) {
                headAt = at;
                ByteBuffer.wrap(bytes).putInt(8, 0);
            }
            out.putInt(table.getKey()).putInt(checksum(bytes)).putInt(at).putInt(bytes.length);
            out.put(at, bytes);
            at += padded(bytes.length);
        }
        if (headAt >= 0) {
            out.putInt(headAt + 8, (int) (MAGIC - checksum(out.array())));
        }
        return out.array();
    }

    private static int checksum(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(java.util.Arrays.copyOf(bytes, padded(bytes.length)));
        int sum = 0;
        while (in.hasRemaining()) {
            sum += in.getInt();
        }
        return sum;
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    private static int tag(String name) {
        return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
    }
}
