package dev.waymark.cli.funnel;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.funnel.DropOffs;

import java.util.List;

/** Who left a funnel after a step, a row each, and how many there are in all. CSV has the rows. */
final class DropOffsView {
    private DropOffsView() {}

    static View of(DropOffs left) {
        Table.Builder rows = Table.of("customer", "lastStep", "lastTime");
        for (DropOffs.DropOff one : left.customers()) {
            rows.row(
                    Cell.of(one.customer()),
                    Cell.of(one.lastStep()),
                    Cell.of(one.lastTime().toString()));
        }
        Table table = rows.build();
        return new View(List.of(new View.Section(List.of(headline(left)), table)), table);
    }

    private static String headline(DropOffs left) {
        String all = "%d reached step %d and not the next".formatted(left.total(), left.step());
        return left.total() > left.customers().size()
                ? "%s; the %d most recent are listed.".formatted(all, left.customers().size())
                : all + ".";
    }
}
