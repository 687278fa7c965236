package dev.waymark.formats.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;

/**
 * Names of JSON fields: those of the record's components, but for {@code waiting} and {@code
 * newly}, which are written {@code wait} and {@code new}: Java does not let components have those
 * names.
 */
final class ResultNames extends PropertyNamingStrategy {
    private static final long serialVersionUID = 1L;

    static String name(String component) {
        return switch (component) {
            case "waiting" -> "wait";
            case "newly" -> "new";
            default -> component;
        };
    }

    @Override
    public String nameForField(MapperConfig<?> config, AnnotatedField field, String defaultName) {
        return name(defaultName);
    }

    @Override
    public String nameForGetterMethod(
            MapperConfig<?> config, AnnotatedMethod method, String defaultName) {
        return name(defaultName);
    }

    @Override
    public String nameForConstructorParameter(
            MapperConfig<?> config, AnnotatedParameter parameter, @Nullable String defaultName) {
        return defaultName == null ? "" : name(defaultName);
    }
}
