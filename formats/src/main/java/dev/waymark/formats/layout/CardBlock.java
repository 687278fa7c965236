package dev.waymark.formats.layout;

import dev.waymark.formats.drawing.Mark;
import dev.waymark.formats.labels.Labels;
import dev.waymark.formats.richtext.RichText;
import dev.waymark.maps.cards.Card;
import dev.waymark.maps.cards.Communication;
import dev.waymark.maps.cards.Metric;
import dev.waymark.maps.evidence.Grade;
import dev.waymark.maps.part.Evidence;
import dev.waymark.maps.part.Touchpoint;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A card as it is drawn: its text, and in small letters what is known about it. */
final class CardBlock {
    private static final double SIZE = 10.5;
    private static final double SMALL = 8.5;
    private static final double PADDING = 7;
    private static final double GAP = 3;
    private static final double RADIUS = 5;

    private final Card card;
    private final Ink ink;
    private final RichText text;
    private final RichText details;
    private final Map<Double, Double> measured = new HashMap<>();

    CardBlock(Card card, Ink ink, Labels labels) {
        this.card = card;
        this.ink = ink;
        this.text = RichText.markdown(card.text());
        this.details = RichText.plain(details(card, labels));
    }

    double height(double width) {
        return measured.computeIfAbsent(
                width,
                wide -> {
                    double inner = wide - 2 * PADDING;
                    double main = Ink.height(text, SIZE, inner);
                    double small = details.isEmpty() ? 0 : GAP + Ink.height(details, SMALL, inner);
                    return 2 * PADDING + Math.max(main + small, SIZE);
                });
    }

    List<Mark> marks(double x, double y, double width) {
        Theme theme = ink.theme();
        Evidence.Kind kind = Grade.kind(card.evidence());
        boolean isBacked = Grade.isBacked(card.evidence());
        boolean isMeasured = kind == Evidence.Kind.MEASURED;
        Mark.Box box =
                new Mark.Box(
                        x,
                        y,
                        width,
                        height(width),
                        RADIUS,
                        theme.fill(card.color()),
                        theme.edge(card.color()),
                        isMeasured ? 1.6 : 0.9,
                        !isBacked,
                        isBacked ? null : theme.hatch(card.color()));
        List<Mark> marks = new ArrayList<>();
        marks.add(ink.boxed(text, SIZE, theme.ink(), PADDING, box));
        if (!details.isEmpty()) {
            double inner = width - 2 * PADDING;
            double from = y + PADDING + Ink.height(text, SIZE, inner) + GAP;
            marks.add(
                    ink.text(
                            details,
                            SMALL,
                            theme.softInk().towards(theme.ink(), 0.5),
                            x + PADDING,
                            from,
                            inner));
        }
        return marks;
    }

    private static String details(Card card, Labels labels) {
        List<String> lines = new ArrayList<>();
        Touchpoint touchpoint = card.touchpoint();
        if (touchpoint != null) {
            lines.add(touchpoint(touchpoint, labels));
        }
        Communication plan = card.communication();
        if (plan != null) {
            lines.add(
                    joined(
                            plan.message(),
                            plan.content(),
                            plan.channel(),
                            plan.tool(),
                            plan.owner()));
        }
        Metric metric = card.metric();
        if (metric != null) {
            lines.add(metric(metric));
        }
        if (card.evidence().kind() != Evidence.Kind.ASSUMED) {
            lines.add(evidence(card.evidence(), labels));
        }
        return lines.stream()
                .map(line -> line.replaceAll("\\R", " "))
                .collect(Collectors.joining("\n"));
    }

    static String touchpoint(Touchpoint touchpoint, Labels labels) {
        Touchpoint.Form form = touchpoint.form();
        return joined(
                touchpoint.channel(), form == null ? null : labels.word("form." + form.text()));
    }

    private static String metric(Metric metric) {
        Double value = metric.value();
        String unit = metric.unit();
        return metric.name()
                + (value == null
                        ? ""
                        : ": " + BigDecimal.valueOf(value).stripTrailingZeros().toPlainString())
                + (unit == null ? "" : " " + unit);
    }

    /** What a claim counts as, and what it names. */
    static String evidence(Evidence evidence, Labels labels) {
        Long n = evidence.n();
        return joined(
                labels.word("evidence." + Grade.kind(evidence).text()),
                evidence.source(),
                evidence.date() == null
                        ? null
                        : evidence.date().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                n == null ? null : "n = " + n);
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
