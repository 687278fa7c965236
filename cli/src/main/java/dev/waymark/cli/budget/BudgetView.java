package dev.waymark.cli.budget;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.budget.BudgetPlan;
import dev.waymark.engine.budget.BudgetReport;
import dev.waymark.engine.budget.ResponseCurve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Channels, curves and the plan, one below the other. CSV carries the channels. */
final class BudgetView {
    private BudgetView() {}

    static View of(BudgetReport report) {
        Table.Builder channels =
                Table.of(
                        "channel",
                        "spend",
                        "conversions",
                        "value",
                        "newCustomers",
                        "cac",
                        "romi",
                        "clvToCac");
        report.channels().forEach(channel -> channels.row(row(channel, channel.channel())));
        channels.row(row(report.total(), "(total)"));
        List<View.Section> sections = new ArrayList<>();
        sections.add(new View.Section(lines(report), channels.build()));
        sections.add(new View.Section(List.of("Response curves"), curves(report.curves())));
        if (report.plan() != null) {
            sections.add(plan(report.plan()));
        }
        return new View(sections, channels.build());
    }

    private static List<String> lines(BudgetReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.definition());
        lines.add(
                report.newCustomerValue() == null
                        ? "Value of a new customer: not known. " + report.noNewCustomerValue()
                        : String.format(
                                Locale.ROOT,
                                "Value of a new customer: %,.2f",
                                report.newCustomerValue()));
        BudgetReport.Referrals referrals = report.referrals();
        if (referrals != null) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "Referrals: %,d by %,d advocates%s",
                            referrals.referrals(),
                            referrals.advocates(),
                            referrals.perAdvocate() == null
                                    ? ""
                                    : String.format(
                                            Locale.ROOT, ", %.2f each", referrals.perAdvocate())));
        }
        return lines;
    }

    private static Cell[] row(BudgetReport.Channel channel, String name) {
        return new Cell[] {
            Cell.of(name),
            Cell.amount(channel.spend()),
            Cell.amount(channel.conversions()),
            Cell.amount(channel.value()),
            Cell.amount(channel.newCustomers()),
            Cell.amount(channel.cac()),
            Cell.amount(channel.romi()),
            Cell.amount(channel.clvToCac())
        };
    }

    private static Table curves(List<ResponseCurve> curves) {
        Table.Builder table = Table.of("channel", "months", "height", "bend", "explained", "note");
        for (ResponseCurve curve : curves) {
            ResponseCurve.Fit fit = curve.fit();
            table.row(
                    Cell.of(curve.channel()),
                    Cell.of(curve.points().size()),
                    Cell.amount(fit == null ? null : fit.height()),
                    Cell.amount(fit == null ? null : fit.bend()),
                    Cell.share(fit == null ? null : fit.explained()),
                    Cell.of(curve.refusal()));
        }
        return table.build();
    }

    private static View.Section plan(BudgetPlan plan) {
        Table.Builder table =
                Table.of(
                        "channel",
                        "spend",
                        "planned",
                        "expected",
                        "plannedExpected",
                        "low",
                        "high");
        for (BudgetPlan.Share share : plan.channels()) {
            ResponseCurve.Band now = share.expected();
            ResponseCurve.Band then = share.plannedExpected();
            table.row(
                    Cell.of(share.channel()),
                    Cell.amount(share.spend()),
                    Cell.amount(share.planned()),
                    Cell.amount(now == null ? null : now.conversions()),
                    Cell.amount(then == null ? null : then.conversions()),
                    Cell.amount(then == null ? null : then.low()),
                    Cell.amount(then == null ? null : then.high()));
        }
        return new View.Section(
                List.of(
                        String.format(
                                Locale.ROOT,
                                "Plan for %,.2f a month: %,.1f conversions instead of %,.1f on the"
                                    + " channels with a curve; gain %,.1f (95 %%: %,.1f to %,.1f)",
                                plan.budget(),
                                plan.then(),
                                plan.now(),
                                plan.gain(),
                                plan.gainLow(),
                                plan.gainHigh())),
                table.build());
    }
}
