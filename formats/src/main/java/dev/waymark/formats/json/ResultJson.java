package dev.waymark.formats.json;

import dev.waymark.engine.fault.JourneyException;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import java.io.OutputStream;
import java.time.Duration;

/**
 * The one way in which results become JSON: fields in the order of a record's components, times in
 * ISO 8601 UTC, durations as seconds (a number), absent as null, enums by their {@code toString}.
 *
 * <p>A number that is not finite is a fault of ours and is refused. Safe for several threads.
 */
public final class ResultJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                    .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .propertyNamingStrategy(new ResultNames())
                    .addModule(
                            new SimpleModule("waymark-results")
                                    .addSerializer(Duration.class, new SecondsSerializer())
                                    .addSerializer(Double.class, new FiniteSerializer())
                                    .addSerializer(Double.TYPE, new FiniteSerializer())
                                    .addSerializer(double[].class, new FiniteArraySerializer()))
                    .build();

    private static final JsonMapper INDENTED =
            MAPPER.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ResultJson() {}

    /** The mapper itself, for frameworks that want one. Immutable. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** The name of the field that a record's component becomes. */
    public static String field(String component) {
        return ResultNames.name(component);
    }

    /** A result on one line. */
    public static String text(@Nullable Object result) {
        try {
            return MAPPER.writeValueAsString(result);
        } catch (JacksonException e) {
            throw unwritable(e);
        }
    }

    /** A result with line breaks and indentation, for people. */
    public static String indented(@Nullable Object result) {
        try {
            return INDENTED.writeValueAsString(result);
        } catch (JacksonException e) {
            throw unwritable(e);
        }
    }

    /** Writes a result in UTF-8, on one line, and leaves the stream open. */
    public static void write(@Nullable Object result, OutputStream out) {
        try {
            MAPPER.writeValue(out, result);
        } catch (JacksonException e) {
            throw unwritable(e);
        }
    }

    private static JourneyException unwritable(JacksonException e) {
        return JourneyException.internal(
                "RESULT_NOT_WRITABLE", "The result could not be written as JSON.", e);
    }
}
