package dev.waymark.engine.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything lies in the memory of an index, and how collected events get there.
 *
 * <p>A block of memory is a header ({@link IndexFile}) and sections, each on a boundary of 64
 * bytes. Customers and types are sorted by name, so that a customer is found by binary search and
 * variants sort by their codes.
 */
final class IndexLayout {
    static final long ALIGNMENT = 64;

    private final EventColumns columns;
    private final long version;
    private final int[] customerRank;
    private final int[] typeRank;
    private final List<String> customerNames;
    private final List<String> typeNames;
    private final List<String> channelNames;
    private final List<String> propertyNames;
    private final List<List<String>> propertyValues;

    IndexLayout(
            EventColumns columns,
            List<String> customers,
            List<String> types,
            List<String> channels,
            List<String> propertyNames,
            List<List<String>> propertyValues,
            long version) {
        this.columns = columns;
        this.version = version;
        this.customerNames = new ArrayList<>(customers);
        this.customerRank = sort(customerNames);
        this.typeNames = new ArrayList<>(types);
        this.typeRank = sort(typeNames);
        this.channelNames = List.copyOf(channels);
        this.propertyNames = propertyNames;
        this.propertyValues = propertyValues;
    }

    /** Sorts names in place; returns for each old place the new one. */
    private static int[] sort(List<String> names) {
        String[] sorted = names.toArray(String[]::new);
        int[] order = RadixOrder.of(sorted);
        int[] rank = new int[sorted.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
            names.set(i, sorted[order[i]]);
        }
        return rank;
    }

    JourneyIndex inMemory() {
        Sections sections = sections();
        MemorySegment memory = Arena.ofAuto().allocate(sections.size(), ALIGNMENT);
        fill(memory, sections);
        return IndexFile.read(memory, "memory");
    }

    void toFile(Path file) {
        Sections sections = sections();
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel =
                            FileChannel.open(
                                    draft,
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.TRUNCATE_EXISTING,
                                    StandardOpenOption.READ,
                                    StandardOpenOption.WRITE);
                    Arena arena = Arena.ofShared()) {
                MemorySegment memory =
                        channel.map(FileChannel.MapMode.READ_WRITE, 0, sections.size(), arena);
                fill(memory, sections);
                memory.force();
                channel.force(true);
            }
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the index " + file, e);
        }
    }

    private Sections sections() {
        int[] counts = new int[customerNames.size()];
        for (EventColumns.Piece piece : columns.pieces()) {
            for (int i = 0; i < piece.count; i++) {
                counts[customerRank[piece.customer(i)]]++;
            }
        }
        List<byte[]> names = new ArrayList<>(customerNames.size());
        long nameBytes = 0;
        for (String name : customerNames) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            names.add(bytes);
            nameBytes += bytes.length;
        }
        return new Sections(
                counts,
                columns.size(),
                width(typeNames.size()),
                width(channelNames.size()),
                names,
                nameBytes,
                IndexFile.words(typeNames, channelNames, propertyNames, propertyValues),
                propertyValues.stream().mapToInt(List::size).toArray());
    }

    private static int width(int codes) {
        return codes <= 256 ? 1 : 2;
    }

    private void fill(MemorySegment memory, Sections sections) {
        IndexFile.writeHeader(memory, sections, version);
        MemorySegment.copy(
                sections.words(),
                0,
                memory,
                Run.BYTE,
                sections.at(Sections.WORDS),
                sections.words().length);
        writeNames(memory, sections);
        Run run = IndexFile.run(memory, sections);
        writeOffsets(run, sections.counts());
        scatter(run, sections.counts());
        new TimeOrder(run).sort();
        writeBeginnings(run, memory);
        writeMasks(run);
        for (int p = 0; p < run.properties().length; p++) {
            writeValueMasks(run, run.properties()[p], run.valueMasks()[p]);
        }
        int variants = VariantNumbers.assign(run);
        IndexFile.writeVariantCount(memory, variants);
    }

    private static void writeNames(MemorySegment memory, Sections sections) {
        MemorySegment ends = memory.asSlice(sections.at(Sections.NAME_ENDS));
        long at = sections.at(Sections.NAMES);
        long end = 0;
        for (int i = 0; i < sections.names().size(); i++) {
            byte[] name = sections.names().get(i);
            ends.setAtIndex(Run.LONG, i, end);
            MemorySegment.copy(name, 0, memory, Run.BYTE, at + end, name.length);
            end += name.length;
        }
        ends.setAtIndex(Run.LONG, sections.names().size(), end);
    }

    private static void writeOffsets(Run run, int[] counts) {
        long offset = 0;
        for (int customer = 0; customer < counts.length; customer++) {
            run.offsets().setAtIndex(Run.LONG, customer, offset);
            offset += counts[customer];
        }
        run.offsets().setAtIndex(Run.LONG, counts.length, offset);
    }

    private void scatter(Run run, int[] left) {
        for (EventColumns.Piece piece : columns.pieces()) {
            for (int i = 0; i < piece.count; i++) {
                int customer = customerRank[piece.customer(i)];
                long place = run.offset(customer + 1) - left[customer]--;
                run.times().setAtIndex(Run.LONG, place, piece.time(i));
                Run.setCode(run.types(), run.typeWidth(), place, typeRank[piece.type(i)]);
                Run.setCode(run.channels(), run.channelWidth(), place, piece.channel(i));
                for (int p = 0; p < run.properties().length; p++) {
                    run.properties()[p].setAtIndex(Run.INT, place, piece.property(i, p));
                }
            }
        }
    }

    private static void writeValueMasks(Run run, MemorySegment values, MemorySegment masks) {
        for (int customer = 0; customer < masks.byteSize() / Long.BYTES; customer++) {
            long mask = 0;
            long to = run.offset(customer + 1);
            for (long event = run.offset(customer); event < to; event++) {
                mask |= 1L << values.getAtIndex(Run.INT, event);
            }
            masks.setAtIndex(Run.LONG, customer, mask);
        }
    }

    private static void writeBeginnings(Run run, MemorySegment memory) {
        long earliest = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        for (int customer = 0; customer < run.customers(); customer++) {
            long first = run.time(run.offset(customer));
            run.beginnings().setAtIndex(Run.LONG, customer, first);
            earliest = Math.min(earliest, first);
            latest = Math.max(latest, run.time(run.offset(customer + 1) - 1));
        }
        IndexFile.writeSpan(memory, earliest, latest);
    }

    private static void writeMasks(Run run) {
        for (int customer = 0; customer < run.customers(); customer++) {
            long mask = 0;
            long to = run.offset(customer + 1);
            for (long event = run.offset(customer); event < to; event++) {
                mask |= 1L << run.type(event);
            }
            run.masks().setAtIndex(Run.LONG, customer, mask);
        }
    }
}
