package dev.waymark.app.catalog;

import dev.waymark.app.catalog.rules.TypeRule;
import dev.waymark.app.catalog.rules.TypeRules;
import dev.waymark.app.privacy.PersonalMarks;
import dev.waymark.engine.catalog.Catalog;
import dev.waymark.engine.catalog.PropertyEntry;
import dev.waymark.engine.catalog.TypeEntry;
import dev.waymark.engine.stages.Stages;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts what a log holds, and what is made of it, into one answer. */
public final class CatalogAnswers {
    private static final int EXAMPLES = 3;

    private CatalogAnswers() {}

    /**
     * What is known beside the counts.
     *
     * @param customers for each type
     * @param repeats for each type that has some
     * @param sent what was wrong with what was sent
     * @param mapped names of types, as analyses call them, that a map's step is bound to; null if
     *     no map was looked at
     * @param stages the workspace's own; null if it has none
     */
    public record Beside(
            Map<String, Long> customers,
            Map<String, Long> repeats,
            SentFlaws sent,
            @Nullable Set<String> mapped,
            @Nullable Stages stages) {}

    /** The answer. O(types × properties). */
    public static CatalogAnswer of(
            Catalog catalog, TypeRules rules, PersonalMarks marks, Beside beside) {
        List<CatalogEntry> types =
                catalog.types().stream().map(type -> entry(type, rules, marks, beside)).toList();
        Set<String> mapped = beside.mapped();
        return new CatalogAnswer(
                catalog.asOf(),
                catalog.events(),
                beside.sent().refused(),
                beside.sent().duplicates(),
                (int) types.stream().filter(it -> it.silence() != null).count(),
                (int) types.stream().filter(it -> !it.drift().isEmpty()).count(),
                mapped == null
                        ? null
                        : (int)
                                types.stream()
                                        .filter(it -> it.name() != null)
                                        .filter(it -> Boolean.FALSE.equals(it.mapped()))
                                        .count(),
                beside.sent().flaws(),
                types);
    }

    private static CatalogEntry entry(
            TypeEntry type, TypeRules rules, PersonalMarks marks, Beside beside) {
        TypeRule rule = rules.of(type.type());
        String name = rules.name(type.type());
        Set<String> mapped = beside.mapped();
        return new CatalogEntry(
                type.type(),
                name,
                rule != null && rule.hidden(),
                rule != null && rule.name() != null,
                rule == null ? null : rule.channel(),
                stage(name, beside.stages()),
                mapped == null ? null : name != null && mapped.contains(name),
                type.events(),
                beside.customers().getOrDefault(type.type(), 0L),
                type.first(),
                type.last(),
                type.weeks(),
                new CatalogEntry.CatalogQuality(
                        beside.repeats().getOrDefault(type.type(), 0L),
                        type.future(),
                        type.retimed(),
                        type.withoutChannel()),
                type.properties().stream().map(it -> property(it, marks)).toList(),
                type.drift(),
                type.silence());
    }

    private static CatalogEntry.CatalogProperty property(PropertyEntry entry, PersonalMarks marks) {
        return new CatalogEntry.CatalogProperty(
                entry.property(),
                marks.isPersonal(entry.property(), entry.samples()),
                entry.events(),
                entry.share(),
                entry.first(),
                entry.last(),
                entry.kinds(),
                entry.samples().stream()
                        .map(value -> marks.masked(entry.property(), value))
                        .distinct()
                        .limit(EXAMPLES)
                        .toList());
    }

    private static @Nullable String stage(@Nullable String name, @Nullable Stages stages) {
        if (name == null || stages == null) {
            return null;
        }
        return stages.list().stream()
                .filter(stage -> stage.types().contains(name))
                .map(Stages.Stage::name)
                .findFirst()
                .orElse(null);
    }
}
