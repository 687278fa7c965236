package dev.waymark.cli.personas;

import dev.waymark.cli.output.Cell;
import dev.waymark.cli.output.Table;
import dev.waymark.cli.output.View;
import dev.waymark.engine.personas.Clarity;
import dev.waymark.engine.personas.Personas;
import dev.waymark.engine.time.DurationText;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Personas in English sentences. */
final class PersonaWords {
    private PersonaWords() {}

    static View view(Personas found) {
        Table table = table(found.personas());
        List<View.Section> sections = new ArrayList<>();
        sections.add(
                new View.Section(
                        headline(found), tried(found.personas().isEmpty() ? found : null)));
        for (int at = 0; at < found.personas().size(); at++) {
            sections.add(
                    new View.Section(
                            persona(at + 1, found.personas().get(at)),
                            Table.of("persona").build()));
        }
        if (!found.personas().isEmpty()) {
            sections.add(
                    new View.Section(
                            List.of(text("Numbers of groups that were tried:")), tried(found)));
        }
        return new View(sections, table);
    }

    private static List<String> headline(Personas found) {
        if (found.tried().isEmpty()) {
            return List.of(
                    text(
                            "no personas: %,d customers, too few or all alike; at least"
                                    + " 50 are needed",
                            found.customers()));
        }
        if (found.personas().isEmpty()) {
            return List.of(
                    text(
                            "no personas stand out among %,d customers: one group describes them"
                                    + " as well as several",
                            found.customers()));
        }
        String summary =
                text(
                        "%d personas, found among %,d of %,d customers; %,d (%.1f %%) meet none of"
                                + " their conditions",
                        found.personas().size(),
                        found.sampled(),
                        found.customers(),
                        found.none(),
                        percent(found.noneShare()));
        return found.clarity() == Clarity.CLEAR
                ? List.of(summary)
                : List.of(
                        summary,
                        "They run into each other: they may be stages that people get to, rather"
                                + " than kinds of people.");
    }

    private static Table tried(@Nullable Personas found) {
        Table.Builder table =
                Table.of("groups", "silhouette", "shuffled", "error", "smallest", "verdict");
        for (Personas.Tried tried : found == null ? List.<Personas.Tried>of() : found.tried()) {
            table.row(
                    Cell.of(tried.groups()),
                    Cell.of(text("%.3f", tried.silhouette())),
                    Cell.of(text("%.3f", tried.shuffled())),
                    Cell.of(text("%.3f", tried.standardError())),
                    Cell.share(tried.smallest()),
                    Cell.of(tried.isChosen() ? "chosen" : tried.counts() ? "counts" : "no"));
        }
        return table.build();
    }

    private static List<String> persona(int number, Personas.Persona persona) {
        List<String> lines = new ArrayList<>();
        lines.add(
                text(
                        "Persona %d: %,d customers (%.1f %%), %s",
                        number,
                        persona.customers(),
                        percent(persona.share()),
                        steadiness(persona)));
        persona.differences().forEach(difference -> lines.add("  " + sentence(difference)));
        Personas.Segment segment = persona.segment();
        lines.add(
                text(
                        "  segment: %s (%,d customers, %.1f %%; precision %.0f %%, recall %.0f %%,"
                                + " F1 %.2f)",
                        segment.where(),
                        segment.customers(),
                        percent(segment.share()),
                        percent(segment.precision()),
                        percent(segment.recall()),
                        segment.f1() == null ? 0 : segment.f1()));
        lines.add("  typical: " + String.join(" → ", persona.path()));
        return lines;
    }

    private static String steadiness(Personas.Persona persona) {
        String word =
                switch (persona.steadiness()) {
                    case STABLE -> "stable";
                    case DOUBTFUL -> "doubtful";
                    case UNSTABLE -> "not stable";
                };
        return text("%s (%.2f)", word, persona.overlap());
    }

    /** One difference as a sentence. */
    static String sentence(Personas.Difference difference) {
        String name = difference.trait().name();
        String own = number(difference, difference.own());
        String rest = number(difference, difference.rest());
        return switch (difference.trait().kind()) {
            case DID -> text("%s have \"%s\", of the others %s.", own, name, rest);
            case CHANNEL ->
                    text("%s of their events are on %s, of the others' %s.", own, name, rest);
            case EVENTS -> text("They have %s events, the others %s (medians).", own, rest);
            case LENGTH -> text("Their journeys take %s, the others' %s (medians).", own, rest);
            case WAIT -> text("They wait %s between events, the others %s (medians).", own, rest);
        };
    }

    private static String number(Personas.Difference difference, @Nullable Double value) {
        if (value == null) {
            return "none";
        }
        return switch (difference.trait().kind()) {
            case DID, CHANNEL -> text("%.0f %%", 100 * value);
            case EVENTS -> text("%,.0f", value);
            case LENGTH, WAIT -> duration(value);
        };
    }

    private static String duration(double seconds) {
        long unit = seconds >= 86_400 * 2 ? 3_600 : seconds >= 7_200 ? 60 : 1;
        return DurationText.format(Duration.ofSeconds(Math.round(seconds / unit) * unit));
    }

    private static Table table(List<Personas.Persona> personas) {
        Table.Builder table =
                Table.of(
                        "customers",
                        "share",
                        "steadiness",
                        "overlap",
                        "where",
                        "matching",
                        "precision",
                        "recall",
                        "path");
        for (Personas.Persona persona : personas) {
            table.row(
                    Cell.of(persona.customers()),
                    Cell.share(persona.share()),
                    Cell.of(persona.steadiness().toString()),
                    Cell.share(persona.overlap()),
                    Cell.of(persona.segment().where()),
                    Cell.of(persona.segment().customers()),
                    Cell.share(persona.segment().precision()),
                    Cell.share(persona.segment().recall()),
                    Cell.of(String.join(" > ", persona.path())));
        }
        return table.build();
    }

    private static double percent(@Nullable Double share) {
        return share == null ? 0 : 100 * share;
    }

    private static String text(String format, @Nullable Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
