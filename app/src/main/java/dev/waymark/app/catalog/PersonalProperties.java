package dev.waymark.app.catalog;

import dev.waymark.app.privacy.PersonalFields;
import dev.waymark.app.privacy.PersonalMarks;
import dev.waymark.engine.catalog.Catalog;
import dev.waymark.engine.catalog.PropertyEntry;
import dev.waymark.engine.catalog.TypeEntry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the properties that say who somebody is, by their names and by samples of their values. */
public final class PersonalProperties {
    private PersonalProperties() {}

    private static final class Seen {
        private final TreeSet<String> looks = new TreeSet<>();
        private final TreeSet<String> types = new TreeSet<>();
        private long events;
    }

    /** All properties of a log, the personal ones first, then by name. O(samples). */
    public static List<PersonalProperty> of(Catalog catalog, PersonalMarks marks) {
        Map<String, Seen> seen = new TreeMap<>();
        for (TypeEntry type : catalog.types()) {
            for (PropertyEntry property : type.properties()) {
                Seen one = seen.computeIfAbsent(property.property(), any -> new Seen());
                one.events += property.events();
                one.types.add(type.type());
                property.samples().stream()
                        .map(PersonalFields::kind)
                        .flatMap(Optional::stream)
                        .forEach(one.looks::add);
            }
        }
        List<PersonalProperty> found = new ArrayList<>();
        seen.forEach(
                (property, one) -> {
                    boolean named = PersonalFields.isPersonal(property);
                    Boolean marked = marks.marks().get(property);
                    found.add(
                            new PersonalProperty(
                                    property,
                                    marked == null ? named || !one.looks.isEmpty() : marked,
                                    named,
                                    List.copyOf(one.looks),
                                    marked,
                                    one.events,
                                    List.copyOf(one.types)));
                });
        found.sort(
                Comparator.comparing(PersonalProperty::personal)
                        .reversed()
                        .thenComparing(PersonalProperty::property));
        return found;
    }
}
