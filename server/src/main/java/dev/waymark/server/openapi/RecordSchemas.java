package dev.waymark.server.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;

import dev.waymark.formats.json.ResultJson;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Describes records as {@link dev.waymark.formats.json.ResultJson} writes them: every component is
 * there, one marked {@link Nullable} may be null, durations are numbers of seconds.
 */
final class RecordSchemas implements ModelConverter {
    private static final Map<Class<?>, Schema<?>> SCALARS = new LinkedHashMap<>();

    static {
        SCALARS.put(String.class, typed("string", null));
        SCALARS.put(Instant.class, typed("string", "date-time"));
        SCALARS.put(LocalDate.class, typed("string", "date"));
        SCALARS.put(YearMonth.class, typed("string", null).description("a month such as 2026-03"));
        SCALARS.put(Duration.class, typed("number", null).description("seconds"));
        SCALARS.put(boolean.class, typed("boolean", null));
        SCALARS.put(Boolean.class, typed("boolean", null));
        SCALARS.put(int.class, typed("integer", "int32"));
        SCALARS.put(Integer.class, typed("integer", "int32"));
        SCALARS.put(long.class, typed("integer", "int64"));
        SCALARS.put(Long.class, typed("integer", "int64"));
        SCALARS.put(double.class, typed("number", "double"));
        SCALARS.put(Double.class, typed("number", "double"));
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType known = Json.mapper().constructType(type.getType());
        if (known != null && known.getRawClass().isRecord()) {
            return record(known.getRawClass(), context);
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    /** The components of a record, with those of unwrapped ones in their place. */
    private static List<RecordComponent> components(Class<?> record) {
        List<RecordComponent> components = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                components.addAll(components(component.getType()));
            } else {
                components.add(component);
            }
        }
        return components;
    }

    private Schema<?> record(Class<?> record, ModelConverterContext context) {
        String name = name(record);
        if (!context.getDefinedModels().containsKey(name)) {
            Schema<?> schema = typed("object", null);
            context.defineModel(name, schema);
            List<String> required = new ArrayList<>();
            for (RecordComponent component : components(record)) {
                String field = ResultJson.field(component.getName());
                schema.addProperty(field, of(component.getAnnotatedType(), context));
                required.add(field);
            }
            schema.setRequired(required);
        }
        return reference(name);
    }

    private Schema<?> of(java.lang.reflect.AnnotatedType type, ModelConverterContext context) {
        Schema<?> schema = present(type, context);
        return type.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
    }

    private Schema<?> present(java.lang.reflect.AnnotatedType type, ModelConverterContext context) {
        Class<?> raw = raw(type.getType());
        Schema<?> scalar = SCALARS.get(raw);
        if (scalar != null) {
            return copy(scalar);
        }
        if (raw.isRecord()) {
            return record(raw, context);
        }
        if (JsonNode.class.isAssignableFrom(raw)) {
            return new Schema<>();
        }
        if (raw.isEnum()) {
            Schema<Object> names = typed("string", null);
            Arrays.stream(raw.getEnumConstants())
                    .map(Object::toString)
                    .forEach(names::addEnumItemObject);
            return names;
        }
        if (type instanceof AnnotatedParameterizedType generic) {
            java.lang.reflect.AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                return typed("array", null).items(of(arguments[0], context));
            }
            if (Map.class.isAssignableFrom(raw)) {
                return typed("object", null).additionalProperties(of(arguments[1], context));
            }
        }
        throw new IllegalStateException("No description of " + type + " as JSON.");
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null || schema.getTypes() == null) {
            return new Schema<>().anyOf(List.of(schema, typed("null", null)));
        }
        LinkedHashSet<String> types = new LinkedHashSet<>(schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        return schema;
    }

    /** The name of a record's schema: its own, behind those of the types that enclose it. */
    static String name(Class<?> record) {
        Class<?> outer = record.getEnclosingClass();
        return outer != null && outer.isRecord()
                ? name(outer) + record.getSimpleName()
                : record.getSimpleName();
    }

    static Schema<Object> reference(String name) {
        Schema<Object> reference = new Schema<>();
        reference.set$ref("#/components/schemas/" + name);
        return reference;
    }

    private static Schema<Object> typed(String type, @Nullable String format) {
        Schema<Object> schema = new Schema<>();
        schema.setTypes(new LinkedHashSet<>(List.of(type)));
        schema.setFormat(format);
        return schema;
    }

    private static Schema<?> copy(Schema<?> scalar) {
        Schema<Object> copy = new Schema<>();
        copy.setTypes(new LinkedHashSet<>(scalar.getTypes()));
        copy.setFormat(scalar.getFormat());
        copy.setDescription(scalar.getDescription());
        return copy;
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> known -> known;
            case ParameterizedType generic -> raw(generic.getRawType());
            default -> Object.class;
        };
    }
}
