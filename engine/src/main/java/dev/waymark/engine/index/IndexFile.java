package dev.waymark.engine.index;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The header of an index: little-endian numbers that say how many customers, events and variants
 * follow, when the first and the last event were, and where each section begins and ends.
 */
final class IndexFile {
    private static final long MAGIC = 0x34304B52414D5957L;
    private static final int AT_MAGIC = 0;
    private static final int AT_SIZE = 8;
    private static final int AT_VERSION = 16;
    private static final int AT_EVENTS = 24;
    private static final int AT_CUSTOMERS = 32;
    private static final int AT_VARIANTS = 40;
    private static final int AT_WIDTHS = 48;
    private static final int AT_SECTIONS = 56;
    private static final int AT_EARLIEST = 64;
    private static final int AT_LATEST = 72;
    private static final int AT_TABLE = 80;

    private IndexFile() {}

    static long headerBytes(int sections) {
        return AT_TABLE + 16L * sections;
    }

    static JourneyIndex open(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment memory =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            return read(memory, file.toString());
        } catch (IOException e) {
            throw broken(file.toString(), "cannot be read", e);
        }
    }

    static JourneyIndex read(MemorySegment memory, String name) {
        if (memory.byteSize() < AT_TABLE
                || memory.get(Run.LONG, AT_MAGIC) != MAGIC
                || memory.get(Run.LONG, AT_SIZE) != memory.byteSize()) {
            throw broken(name, "is not whole, or of another version", null);
        }
        int customers = Math.toIntExact(memory.get(Run.LONG, AT_CUSTOMERS));
        int properties = (memory.get(Run.INT, AT_SECTIONS) - Sections.PROPERTIES) / 2;
        Run run = run(memory, customers, properties);
        ByteBuffer words = section(memory, Sections.WORDS).asByteBuffer();
        Dictionary types = new Dictionary(readWords(words));
        Dictionary channels = new Dictionary(readWords(words));
        List<String> propertyNames = readWords(words);
        List<Dictionary> values = new ArrayList<>();
        for (int p = 0; p < properties; p++) {
            values.add(new Dictionary(readWords(words)));
        }
        CustomerNames names =
                new CustomerNames(
                        customers,
                        section(memory, Sections.NAME_ENDS),
                        section(memory, Sections.NAMES));
        return new JourneyIndex(
                run,
                Delta.NONE,
                types,
                channels,
                propertyNames,
                values,
                names,
                memory.get(Run.LONG, AT_VERSION));
    }

    private static JourneyException broken(
            String name, String why, @org.jspecify.annotations.Nullable Throwable cause) {
        return new JourneyException(
                FaultKind.INTERNAL,
                "BROKEN_INDEX",
                "The index %s %s. It is a cache: delete it, and it is built again."
                        .formatted(name, why),
                cause);
    }

    static void writeHeader(MemorySegment memory, Sections sections, long version) {
        memory.set(Run.LONG, AT_MAGIC, MAGIC);
        memory.set(Run.LONG, AT_SIZE, memory.byteSize());
        memory.set(Run.LONG, AT_VERSION, version);
        memory.set(Run.LONG, AT_EVENTS, sections.events());
        memory.set(Run.LONG, AT_CUSTOMERS, sections.counts().length);
        memory.set(Run.LONG, AT_VARIANTS, sections.counts().length);
        memory.set(Run.INT, AT_WIDTHS, sections.typeWidth() << 8 | sections.channelWidth());
        memory.set(Run.INT, AT_SECTIONS, sections.number());
        for (int section = 0; section < sections.number(); section++) {
            memory.set(Run.LONG, AT_TABLE + 16L * section, sections.at(section));
            memory.set(Run.LONG, AT_TABLE + 16L * section + 8, sections.bytes(section));
        }
    }

    static void writeVariantCount(MemorySegment memory, int variants) {
        memory.set(Run.LONG, AT_VARIANTS, variants);
    }

    static void writeSpan(MemorySegment memory, long earliest, long latest) {
        memory.set(Run.LONG, AT_EARLIEST, earliest);
        memory.set(Run.LONG, AT_LATEST, latest);
    }

    static Run run(MemorySegment memory, Sections sections) {
        return run(memory, sections.counts().length, sections.properties());
    }

    private static Run run(MemorySegment memory, int customers, int properties) {
        MemorySegment[] columns = new MemorySegment[properties];
        MemorySegment[] valueMasks = new MemorySegment[properties];
        for (int p = 0; p < properties; p++) {
            columns[p] = section(memory, Sections.PROPERTIES + p);
            valueMasks[p] = section(memory, Sections.PROPERTIES + properties + p);
        }
        int widths = memory.get(Run.INT, AT_WIDTHS);
        long variants = memory.get(Run.LONG, AT_VARIANTS);
        return new Run(
                customers,
                memory.get(Run.LONG, AT_EVENTS),
                memory.get(Run.LONG, AT_EARLIEST),
                memory.get(Run.LONG, AT_LATEST),
                widths >> 8,
                widths & 0xff,
                section(memory, Sections.OFFSETS),
                section(memory, Sections.TIMES),
                section(memory, Sections.TYPES),
                section(memory, Sections.CHANNELS),
                section(memory, Sections.MASKS),
                section(memory, Sections.VARIANTS),
                section(memory, Sections.REPRESENTATIVES).asSlice(0, variants * Integer.BYTES),
                section(memory, Sections.PATHS).asSlice(0, variants * Integer.BYTES),
                section(memory, Sections.BEGINNINGS),
                columns,
                valueMasks);
    }

    private static MemorySegment section(MemorySegment memory, int section) {
        return memory.asSlice(
                memory.get(Run.LONG, AT_TABLE + 16L * section),
                memory.get(Run.LONG, AT_TABLE + 16L * section + 8));
    }

    /** Lists of words, each with its length before it. */
    static byte[] words(
            List<String> types,
            List<String> channels,
            List<String> properties,
            List<List<String>> values) {
        List<List<String>> lists = new ArrayList<>(List.of(types, channels, properties));
        lists.addAll(values);
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        for (List<String> list : lists) {
            bytes.writeBytes(number(list.size()));
            for (String word : list) {
                byte[] text = word.getBytes(StandardCharsets.UTF_8);
                bytes.writeBytes(number(text.length));
                bytes.writeBytes(text);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    private static List<String> readWords(ByteBuffer words) {
        int count = words.getInt();
        List<String> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] text = new byte[words.getInt()];
            words.get(text);
            list.add(new String(text, StandardCharsets.UTF_8));
        }
        return list;
    }
}
