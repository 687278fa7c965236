package dev.waymark.formats.picture;

import dev.waymark.engine.fault.JourneyException;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Decodes pictures within bounds. What is written back is painted anew, never the bytes given. */
public final class SafePicture {
    /** The most pixels of a picture that is decoded. */
    public static final long MAX_PIXELS = 16_000_000;

    /** The longest side of a picture that comes in, in pixels; so it stays below 512 KB. */
    public static final int REPAINTED = 340;

    private static final int PORTRAIT = 320;

    private SafePicture() {}

    /**
     * The picture's pixels.
     *
     * @throws JourneyException DATA, BAD_PICTURE if it is no PNG or JPEG; LIMIT, PICTURE_TOO_LARGE
     *     if it has more than {@link #MAX_PIXELS} pixels
     */
    public static BufferedImage decode(byte[] bytes) {
        ImageIO.setUseCache(false);
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw bad(null);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MAX_PIXELS) {
                    throw JourneyException.limit(
                            "PICTURE_TOO_LARGE",
                            "a picture has %d pixels and may have %d. Make it smaller.",
                            pixels,
                            MAX_PIXELS);
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw bad(e);
        }
    }

    /**
     * The picture as a small square PNG, painted anew; what stands over is cut off.
     *
     * @throws JourneyException as {@link #decode}
     */
    public static byte[] portrait(byte[] bytes) {
        BufferedImage image = decode(bytes);
        int side = Math.min(PORTRAIT, Math.max(image.getWidth(), image.getHeight()));
        double scale =
                Math.max((double) side / image.getWidth(), (double) side / image.getHeight());
        return png(image, side, side, scale);
    }

    /**
     * The picture as PNG, painted anew, as large as it is but at most {@link #REPAINTED} pixels
     * wide and high.
     *
     * @throws JourneyException as {@link #decode}
     */
    public static byte[] repainted(byte[] bytes) {
        BufferedImage image = decode(bytes);
        double longest = Math.max(image.getWidth(), image.getHeight());
        double scale = Math.min(1, REPAINTED / longest);
        return png(
                image,
                Math.max(1, (int) Math.round(image.getWidth() * scale)),
                Math.max(1, (int) Math.round(image.getHeight() * scale)),
                scale);
    }

    private static byte[] png(BufferedImage image, int width, int height, double scale) {
        BufferedImage painted = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = painted.createGraphics();
        canvas.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        int wide = (int) Math.ceil(image.getWidth() * scale);
        int high = (int) Math.ceil(image.getHeight() * scale);
        canvas.drawImage(image, (width - wide) / 2, (height - high) / 2, wide, high, null);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(painted, "png", out)) {
                throw new IOException("no writer of PNG");
            }
        } catch (IOException e) {
            throw JourneyException.internal("PICTURE_FAILED", "The picture failed.", e);
        }
        return out.toByteArray();
    }

    private static JourneyException bad(@org.jspecify.annotations.Nullable Throwable cause) {
        return new JourneyException(
                dev.waymark.engine.fault.FaultKind.DATA,
                "BAD_PICTURE",
                "a picture is damaged, or neither PNG nor JPEG. Choose another file.",
                cause);
    }
}
