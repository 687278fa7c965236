package dev.waymark.app.explore;

import dev.waymark.engine.fault.JourneyException;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The profiles that an index was built by, in a file beside it, written before it; no file if every
 * customer is a profile of its own.
 */
final class ProfileFile {
    private static final int MAGIC = 0x574d5046;
    private static final int LONGEST = 1 << 20;

    private ProfileFile() {}

    /** Where the profiles of an index are. */
    static Path of(Path index) {
        String name = String.valueOf(index.getFileName());
        return index.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".profiles");
    }

    static void write(Path index, Map<String, String> profiles) {
        try {
            Files.deleteIfExists(of(index));
            if (profiles.isEmpty()) {
                return;
            }
            try (DataOutputStream out =
                    new DataOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(of(index))))) {
                out.writeInt(MAGIC);
                out.writeInt(profiles.size());
                for (Map.Entry<String, String> one : profiles.entrySet()) {
                    write(out, one.getKey());
                    write(out, one.getValue());
                }
                out.writeInt(MAGIC);
            }
        } catch (IOException e) {
            throw JourneyException.internal(
                    "INDEX_UNWRITABLE", "The profiles of the journey index cannot be written.", e);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * The profiles of an index.
     *
     * @throws JourneyException BROKEN_INDEX if the file is not whole
     */
    static Map<String, String> read(Path index) {
        if (!Files.exists(of(index))) {
            return Map.of();
        }
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(of(index))))) {
            boolean isOurs = in.readInt() == MAGIC;
            Map<String, String> profiles = new HashMap<>();
            for (int left = isOurs ? in.readInt() : 0; left > 0; left--) {
                String customer = read(in);
                profiles.put(customer, read(in));
            }
            if (isOurs && in.readInt() == MAGIC) {
                return profiles;
            }
            throw new IOException("not whole");
        } catch (IOException e) {
            throw new JourneyException(
                    dev.waymark.engine.fault.FaultKind.INTERNAL,
                    "BROKEN_INDEX",
                    "The profiles of the journey index cannot be read.",
                    e);
        }
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a name of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
