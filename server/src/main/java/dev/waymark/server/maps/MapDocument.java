package dev.waymark.server.maps;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Describes a map's JSON for the API's description; {@link dev.waymark.formats.mapjson.MapJson}
 * reads and writes it, with fields that we do not know. Ids are unique in the map.
 *
 * @param format always {@code waymark-map}
 * @param version how often it was changed; a change names the version that it is based on
 * @param kind {@code customer-journey}, {@code user-journey}, {@code life-experience} or {@code
 *     service-blueprint}
 * @param state {@code as-is} or {@code to-be}
 */
record MapDocument(
        String format,
        int formatVersion,
        String id,
        long version,
        String name,
        String kind,
        String state,
        @Nullable String language,
        @Nullable String scenario,
        @Nullable String scope,
        @Nullable String goals,
        @Nullable String owner,
        @Nullable LocalDate reviewDate,
        @Nullable List<String> tags,
        @Nullable String parent,
        @Nullable String attachedTo,
        List<Persona> personas,
        List<Stage> stages,
        List<Lane> lanes,
        List<Card> cards,
        List<Curve> curves,
        List<Link> links) {
    /** Whom a map is about; the picture is a data URI of a PNG or JPEG file. */
    record Persona(
            String id,
            String name,
            @Nullable String picture,
            @Nullable String role,
            @Nullable String quote,
            @Nullable String goals,
            @Nullable String needs,
            @Nullable String motivations,
            @Nullable String preferences,
            @Nullable String behaviour,
            @Nullable String frustrations,
            @Nullable String segment) {}

    /** A column of a map. */
    record Stage(
            String id,
            String name,
            @Nullable String description,
            @Nullable String department,
            List<Step> steps) {}

    /** A cell that a customer meets. */
    record Step(
            String id,
            String name,
            @Nullable String description,
            @Nullable Touchpoint touchpoint,
            List<Binding> bindings,
            Evidence evidence,
            @Nullable String subMap) {}

    /**
     * A point of contact.
     *
     * @param form {@code digital} or {@code physical}
     * @param owner {@code brand}, {@code partner}, {@code customer} or {@code other}
     * @param initiator {@code customer} or {@code brand}
     */
    record Touchpoint(
            String channel,
            @Nullable String form,
            @Nullable String owner,
            @Nullable String initiator) {}

    /** The events that a step stands for, and those that say that it failed. */
    record Binding(
            JsonNode predicate,
            int version,
            @Nullable Instant validFrom,
            @Nullable JsonNode failure) {}

    /**
     * Where a statement comes from.
     *
     * @param kind {@code assumed}, {@code researched} or {@code measured}
     */
    record Evidence(
            String kind, @Nullable String source, @Nullable Instant date, @Nullable Long n) {}

    /** A row of a map; without a name it has its kind's own. */
    record Lane(String id, String kind, @Nullable String name, @Nullable Boolean hidden) {}

    /** A statement in a cell, as restricted Markdown. */
    record Card(
            String id,
            String lane,
            String stage,
            @Nullable String step,
            String text,
            Evidence evidence,
            @Nullable String color,
            @Nullable Touchpoint touchpoint,
            @Nullable Communication communication,
            @Nullable Metric metric) {}

    /** A line of the communication plan. */
    record Communication(
            @Nullable String message,
            @Nullable String content,
            @Nullable String channel,
            @Nullable String tool,
            @Nullable String owner) {}

    /** A number on a card. */
    record Metric(String name, @Nullable Double value, @Nullable String unit) {}

    /** How a persona feels along the way: {@code assumed} or {@code measured}. */
    record Curve(String id, String persona, String kind, List<Point> points) {}

    /** How a persona feels at a stage or step, from -2 to 2. */
    record Point(
            String id,
            String stage,
            @Nullable String step,
            double value,
            Evidence evidence,
            @Nullable String note) {}

    /** A {@code branch} or {@code loop} from one step to another. */
    record Link(String id, String from, String to, String kind, @Nullable String label) {}
}
