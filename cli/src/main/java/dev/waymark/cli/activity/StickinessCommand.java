package dev.waymark.cli.activity;

import dev.waymark.app.activity.ActivityOptions;
import dev.waymark.cli.input.LogOptions;
import dev.waymark.cli.input.LogReading;
import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Console;
import dev.waymark.cli.output.FormatOption;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.activity.Stickiness;
import dev.waymark.engine.index.JourneyIndex;
import dev.waymark.engine.kernel.LocalDriver;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Tells how often active customers are active. */
@Command(
        name = "stickiness",
        mixinStandardHelpOptions = true,
        description =
                "Tells daily, weekly (7 days) and monthly (30 days) active customers, their ratios,"
                        + " and on how many days customers are active.",
        footer = {
            "",
            "The table shows the last 30 days and the days active; CSV has all days, JSON all.",
            "",
            "Example:",
            "  waymark activity stickiness shop.csv --zone Europe/Riga"
        })
final class StickinessCommand implements Callable<Integer> {
    private static final int SHOWN = 30;

    private final Console console;

    @Mixin private LogOptions log = new LogOptions();
    @Mixin private ActiveOption active = new ActiveOption();
    @Mixin private FormatOption format = new FormatOption();

    StickinessCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ActivityOptions options =
                new ActivityOptions(active.type(), null, log.since(), log.until());
        JourneyIndex index = new LogReading(console, log).index(List.of());
        Stickiness stickiness =
                LocalDriver.onAllProcessors().run(options.stickiness(index, log.zone()), index);
        format.write(console, stickiness, () -> view(stickiness));
        return 0;
    }

    private static View view(Stickiness stickiness) {
        List<Stickiness.Day> all = stickiness.days();
        List<List<Cell>> shown = rows(all.subList(Math.max(0, all.size() - SHOWN), all.size()));
        if (!shown.isEmpty()) {
            List<Cell> average = new ArrayList<>(List.of(Cell.of("(average)")));
            average.addAll(List.of(absent(), absent(), absent()));
            average.addAll(ratios(stickiness.average()));
            shown.add(average);
        }
        Table.Builder active = Table.of("days", "customers", "share");
        for (Stickiness.DaysActive row : stickiness.daysActive()) {
            active.row(Cell.of(row.days()), Cell.of(row.customers()), Cell.share(row.share()));
        }
        List<String> columns = List.of("day", "dau", "wau", "mau", "dauWau", "dauMau", "wauMau");
        return new View(
                List.of(
                        new View.Section(
                                PartialNote.lines(stickiness.definition(), stickiness.partial()),
                                new Table(columns, shown)),
                        new View.Section(List.of(), active.build())),
                new Table(columns, rows(all)));
    }

    private static List<List<Cell>> rows(List<Stickiness.Day> days) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Stickiness.Day day : days) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(day.day().toString()));
            row.add(Cell.of(day.dau()));
            row.add(count(day.wau()));
            row.add(count(day.mau()));
            row.addAll(ratios(day.ratios()));
            rows.add(row);
        }
        return rows;
    }

    private static List<Cell> ratios(Stickiness.Ratios ratios) {
        return List.of(
                Cell.share(ratios.dauWau()),
                Cell.share(ratios.dauMau()),
                Cell.share(ratios.wauMau()));
    }

    private static Cell count(@Nullable Long count) {
        return count == null ? absent() : Cell.of(count.longValue());
    }

    private static Cell absent() {
        return new Cell.Absent();
    }
}
