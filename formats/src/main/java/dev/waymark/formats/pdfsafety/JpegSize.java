package dev.waymark.formats.pdfsafety;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How many bytes the pixels of a JPEG would take; it is told by its head and not unpacked. */
final class JpegSize {
    private static final int CHANNELS = 4;

    /** What is counted at least, and for the bytes that were read, so that looking has an end. */
    private static final long LEAST = 1_000;

    private JpegSize() {}

    /** The size of the JPEG that begins at a place, perhaps after a line break; 0 if none does. */
    static long of(byte[] file, int from) {
        int start = from < file.length && file[from] == '\n' ? from + 1 : from;
        if (start + 1 >= file.length
                || (file[start] & 0xFF) != 0xFF
                || (file[start + 1] & 0xFF) != 0xD8) {
            return 0;
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(
                        new ByteArrayInputStream(file, start, file.length - start))) {
            reader.setInput(in, true, true);
            return Math.max(pixels(reader), Math.max(LEAST, in.getStreamPosition()));
        } catch (IOException e) {
            return LEAST;
        } finally {
            reader.dispose();
        }
    }

    private static long pixels(ImageReader reader) {
        try {
            return (long) reader.getWidth(0) * reader.getHeight(0) * CHANNELS;
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return 0;
        }
    }
}
