package dev.waymark.cli.funnel;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.funnel.FunnelWhy;

import java.util.ArrayList;
import java.util.List;

/** Why a customer was counted: each attempt with its events, and how it ended. */
final class FunnelWhyView {
    private FunnelWhyView() {}

    static View of(FunnelWhy why) {
        List<View.Section> sections = new ArrayList<>();
        Table.Builder all = events();
        sections.add(new View.Section(List.of(why.definition()), events().build()));
        int number = 0;
        for (FunnelWhy.Attempt attempt : why.attempts()) {
            number++;
            Table.Builder table = events();
            for (FunnelWhy.CountedEvent event : attempt.events()) {
                Cell[] row = {
                    Cell.of(number),
                    Cell.of(event.step()),
                    Cell.of(event.label()),
                    Cell.of(event.time().toString()),
                    Cell.of(event.type())
                };
                table.row(row);
                all.row(row);
            }
            String headline =
                    "%s, attempt %d: reached step %d%s. %s"
                            .formatted(
                                    why.customer(),
                                    number,
                                    attempt.level(),
                                    attempt.counted() ? ", counted" : "",
                                    attempt.end().text());
            sections.add(new View.Section(List.of(headline), table.build()));
        }
        return new View(sections, all.build());
    }

    private static Table.Builder events() {
        return Table.of("attempt", "step", "label", "time", "type");
    }
}
