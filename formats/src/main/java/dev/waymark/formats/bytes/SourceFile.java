package dev.waymark.formats.bytes;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file to read, packed or not.
 *
 * @param path where it is
 * @param name what people call it; messages name it so
 * @param bytes its size, packed as it is
 * @param compression how it is packed
 */
public record SourceFile(Path path, String name, long bytes, Compression compression) {
    /**
     * Looks at a file.
     *
     * @throws JourneyException FILE_NOT_FOUND if there is none; EMPTY_FILE if it has no byte
     */
    public static SourceFile of(Path path, String name) {
        if (!Files.exists(path)) {
            throw JourneyException.access(
                    "FILE_NOT_FOUND", "\"%s\" was not found. Check the path.", name);
        }
        if (Files.isDirectory(path)) {
            throw JourneyException.user(
                    "NOT_A_FILE", "\"%s\" is a folder. Name the files in it.", name);
        }
        byte[] head = new byte[2];
        int n;
        long bytes;
        try (InputStream in = Files.newInputStream(path)) {
            n = in.readNBytes(head, 0, 2);
            bytes = Files.size(path);
        } catch (IOException e) {
            throw new JourneyException(
                    FaultKind.ACCESS,
                    "FILE_NOT_READABLE",
                    "\"" + name + "\" cannot be opened. Check its permissions.",
                    e);
        }
        if (n == 0) {
            throw empty(name);
        }
        boolean gzip = n == 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
        return new SourceFile(path, name, bytes, gzip ? Compression.GZIP : Compression.NONE);
    }

    /** The fault of a file in which nothing is. */
    public static JourneyException empty(String name) {
        return JourneyException.data(
                "EMPTY_FILE", "\"%s\" is empty. Export it again, with at least one event.", name);
    }

    /**
     * The plain bytes, from the first. The caller closes the stream.
     *
     * @param meter is told how many bytes of the file itself were read; of this reading alone
     */
    public PlainStream open(ByteMeter meter) {
        InputStream in;
        try {
            in = Files.newInputStream(path);
        } catch (IOException e) {
            throw new JourneyException(
                    FaultKind.ACCESS,
                    "FILE_NOT_READABLE",
                    "\"" + name + "\" cannot be opened. Check its permissions.",
                    e);
        }
        return new PlainStream(name, in, compression, meter);
    }

    /** The first plain bytes, at most so many. */
    public byte[] head(int most) {
        try (PlainStream in = open(new ByteMeter())) {
            byte[] head = new byte[most];
            int n = in.readNBytes(head, 0, most);
            return Arrays.copyOf(head, n);
        } catch (IOException e) {
            throw new JourneyException(
                    FaultKind.DATA,
                    "UNREADABLE",
                    "\"" + name + "\" could not be read. Check the disk.",
                    e);
        }
    }
}
