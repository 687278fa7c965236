package dev.waymark.cli.activity;

import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says which buckets the end of the log cuts. */
final class PartialNote {
    private PartialNote() {}

    /** A table below its definition and, if a bucket is cut, a line about that. */
    static View view(String definition, List<LocalDate> partial, Table table) {
        return new View(List.of(new View.Section(lines(definition, partial), table)), table);
    }

    static List<String> lines(String definition, List<LocalDate> partial) {
        List<String> lines = new ArrayList<>(List.of(definition));
        partial.forEach(
                start -> lines.add("The log ends inside the bucket of %s.".formatted(start)));
        return lines;
    }
}
