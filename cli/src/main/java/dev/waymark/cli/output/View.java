package dev.waymark.cli.output;

import java.util.ArrayList;
import java.util.List;

/**
 * How a result looks to people, and the one table of it that CSV carries.
 *
 * @param sections shown one below the other in the table format
 * @param csv what the CSV format writes
 */
public record View(List<Section> sections, Table csv) {
    public View {
        sections = List.copyOf(sections);
    }

    /**
     * A part of a view: lines of text, then a table.
     *
     * @param lines shown as they are
     * @param table shown if it has rows
     */
    public record Section(List<String> lines, Table table) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** The sections as text, parted by empty lines. */
    String text() {
        List<String> parts = new ArrayList<>();
        for (Section section : sections) {
            StringBuilder part = new StringBuilder();
            section.lines().forEach(line -> part.append(TableText.printable(line)).append('\n'));
            if (!section.table().rows().isEmpty()) {
                part.append(TableText.of(section.table().withoutEmptyColumns()));
            }
            if (!part.isEmpty()) {
                parts.add(part.toString());
            }
        }
        return String.join("\n", parts);
    }
}
