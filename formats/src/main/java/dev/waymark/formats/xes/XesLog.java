package dev.waymark.formats.xes;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.bytes.PlainStream;
import dev.waymark.formats.rows.RowSink;

import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** One reading of a log. */
final class XesLog {
    private static final int DEEPEST = 50;
    private static final String TOO_LARGE =
            "has an element of more than "
                    + (XesRows.LARGEST_ELEMENT >> 20)
                    + " MB. Split it, or leave out what no event needs.";
    private static final String TRACE_PREFIX = "case:";
    private static final List<String> ORDER =
            List.of("extension", "global", "classifier", "attribute", "trace", "event");

    private final String name;
    private final PlainStream bytes;
    private final XMLStreamReader2 xml;
    private final RowSink sink;
    private final XesTypes types = new XesTypes();
    private final Set<String> told = new HashSet<>();
    private final Map<String, XesAttribute> traceGlobals = new HashMap<>();
    private final Map<String, XesAttribute> eventGlobals = new HashMap<>();
    private final List<XesAttribute> traceAttributes = new ArrayList<>();
    private final List<XesAttribute> eventAttributes = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private boolean more = true;

    XesLog(String name, PlainStream bytes, XMLStreamReader2 xml, RowSink sink) {
        this.name = name;
        this.bytes = bytes;
        this.xml = xml;
        this.sink = sink;
    }

    void read() throws XMLStreamException {
        allow();
        sink.column("case:concept:name");
        sink.column("concept:name");
        sink.column("time:timestamp");
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // comments and blanks before the root
        }
        if (!xml.getLocalName().equals("log")) {
            throw JourneyException.data(
                    "UNKNOWN_FORMAT",
                    "\"%s\" is XML but no XES: its root is <%s>, not <log>. Export it as CSV, JSON"
                            + " lines or XES.",
                    name,
                    xml.getLocalName());
        }
        int last = 0;
        while (more && next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                allow();
                last = child(last);
            }
        }
        while (more && xml.hasNext()) {
            next();
        }
    }

    /** One child of the log; gives back the place of its kind in the order. */
    private int child(int last) throws XMLStreamException {
        String element = xml.getLocalName();
        String kind = XesTypes.isAttribute(element) ? "attribute" : element;
        int place = ORDER.indexOf(kind);
        if (place >= 0 && place < last) {
            once(
                    line(),
                    element,
                    String.format("<%s> before every <%s>", element, ORDER.get(last)));
        }
        switch (kind) {
            case "extension" -> declaration(element, "name", "prefix", "uri");
            case "classifier" -> classifier();
            case "global" -> global();
            case "attribute" -> attribute(element, "", new ArrayList<>(), 0);
            case "trace" -> trace();
            case "event" -> {
                traceAttributes.clear();
                event();
            }
            default -> unknown(element, "log");
        }
        return Math.max(last, place);
    }

    private void declaration(String element, String... needed) throws XMLStreamException {
        Set<String> known = new HashSet<>(List.of(needed));
        known.add("scope");
        for (String attribute : needed) {
            if (xml.getAttributeValue(null, attribute) == null) {
                sink.note(line(), element, null, "the XML attribute " + attribute);
            }
        }
        extra(element, known);
        skip();
    }

    private void classifier() throws XMLStreamException {
        String classifierKeys = xml.getAttributeValue(null, "keys");
        if (classifierKeys != null && classifierKeys.isBlank()) {
            sink.note(line(), "classifier", classifierKeys, "the keys of attributes");
        }
        scope("classifier", xml.getAttributeValue(null, "scope"));
        declaration("classifier", "name", "keys");
    }

    private void global() throws XMLStreamException {
        String scope = xml.getAttributeValue(null, "scope");
        scope("global", scope);
        extra("global", Set.of("scope"));
        List<XesAttribute> declared = new ArrayList<>();
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                String element = xml.getLocalName();
                if (XesTypes.isAttribute(element)) {
                    attribute(element, "", declared, 0);
                } else {
                    unknown(element, "global");
                }
            }
        }
        Map<String, XesAttribute> globals = "trace".equals(scope) ? traceGlobals : eventGlobals;
        for (XesAttribute attribute : declared) {
            if (globals.put(attribute.key(), attribute) != null) {
                sink.note(attribute.line(), attribute.key(), null, "each key once in <global>");
            }
        }
    }

    private void scope(String element, @Nullable String scope) {
        if (scope != null && !scope.equals("trace") && !scope.equals("event")) {
            sink.note(line(), element, scope, "the scope trace or event");
        }
    }

    private void trace() throws XMLStreamException {
        traceAttributes.clear();
        extra("trace", Set.of());
        boolean events = false;
        while (more && next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String element = xml.getLocalName();
            if (element.equals("event")) {
                if (!events) {
                    addMissing(traceAttributes, traceGlobals);
                    events = true;
                }
                allow();
                event();
            } else if (XesTypes.isAttribute(element)) {
                if (events) {
                    once(line(), element, "attributes of a trace before its events");
                }
                attribute(element, "", traceAttributes, 0);
            } else {
                unknown(element, "trace");
            }
        }
    }

    private void event() throws XMLStreamException {
        long line = line();
        sink.begin(line);
        extra("event", Set.of());
        eventAttributes.clear();
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                String element = xml.getLocalName();
                if (XesTypes.isAttribute(element)) {
                    attribute(element, "", eventAttributes, 0);
                } else {
                    unknown(element, "event");
                }
            }
        }
        checkKeys();
        for (XesAttribute attribute : traceAttributes) {
            sink.cell(sink.column(TRACE_PREFIX.concat(attribute.key())), attribute.value());
        }
        for (XesAttribute attribute : eventAttributes) {
            sink.cell(sink.column(attribute.key()), attribute.value());
        }
        more = sink.end();
    }

    /** Each key once, and of the type that is declared for it; fills in what is declared. */
    private void checkKeys() {
        keys.clear();
        for (XesAttribute attribute : eventAttributes) {
            if (!keys.add(attribute.key())) {
                sink.note(
                        attribute.line(),
                        attribute.key(),
                        attribute.value(),
                        "each key once in an event; the last is kept");
            }
            XesAttribute declared = eventGlobals.get(attribute.key());
            if (declared != null && !declared.type().equals(attribute.type())) {
                once(
                        attribute.line(),
                        attribute.key(),
                        "the type " + declared.type() + ", as declared in <global>");
            }
        }
        addMissing(eventAttributes, eventGlobals);
    }

    private static void addMissing(
            List<XesAttribute> attributes, Map<String, XesAttribute> globals) {
        for (XesAttribute global : globals.values()) {
            if (!global.isPlaceholder()
                    && attributes.stream().noneMatch(a -> a.key().equals(global.key()))) {
                attributes.add(global);
            }
        }
    }

    /** Reads an attribute and what is inside it, up to its end. */
    private void attribute(String type, String prefix, List<XesAttribute> into, int depth)
            throws XMLStreamException {
        long line = line();
        if (depth > DEEPEST) {
            throw JourneyException.data(
                    "TOO_DEEP",
                    "\"%s\" nests attributes more than %d deep in line %,d. Flatten them.",
                    name,
                    DEEPEST,
                    line);
        }
        String key = null;
        String value = null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            switch (xml.getAttributeLocalName(i)) {
                case "key" -> key = xml.getAttributeValue(i);
                case "value" -> value = xml.getAttributeValue(i);
                default -> once(line, type, "no XML attribute " + xml.getAttributeLocalName(i));
            }
        }
        boolean list = type.equals("list") || type.equals("container");
        if (key == null || key.isBlank() || (value == null && !list)) {
            sink.note(
                    line,
                    type,
                    null,
                    "the XML attributes key and value" + (list ? "; a list needs the key" : ""));
        } else if (value != null) {
            String expected = key.equals("time:timestamp") ? null : types.fault(type, value);
            if (expected != null) {
                sink.note(line, key, value, expected);
            }
            into.add(new XesAttribute(line, type, prefix + key, value));
        }
        List<String> listed = new ArrayList<>();
        String inner = prefix + (key == null ? "" : key) + ".";
        boolean hasValues = false;
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                String element = xml.getLocalName();
                if (list && element.equals("values")) {
                    hasValues = true;
                    values(listed, depth);
                } else if (XesTypes.isAttribute(element)) {
                    if (hasValues) {
                        once(line(), type, "the attributes of a list before its <values>");
                    }
                    attribute(element, inner, into, depth + 1);
                } else {
                    unknown(element, type);
                }
            }
        }
        if (type.equals("list") && !hasValues) {
            once(line, type, "an element <values> in a list");
        }
        if (!listed.isEmpty() && key != null) {
            into.add(new XesAttribute(line, type, prefix + key, String.join(", ", listed)));
        }
    }

    private void values(List<String> listed, int depth) throws XMLStreamException {
        List<XesAttribute> inside = new ArrayList<>();
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                String element = xml.getLocalName();
                if (XesTypes.isAttribute(element)) {
                    attribute(element, "", inside, depth + 1);
                } else {
                    unknown(element, "values");
                }
            }
        }
        inside.forEach(attribute -> listed.add(attribute.value()));
    }

    private void extra(String element, Set<String> known) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i);
            if (!known.contains(attribute)) {
                once(line(), element, "no XML attribute " + attribute);
            }
        }
    }

    private void unknown(String element, String parent) throws XMLStreamException {
        once(line(), element, "no element <" + element + "> in <" + parent + ">");
        skip();
    }

    /** Tells a fault that a file is likely to have everywhere only the first time. */
    private void once(long line, String column, String expected) {
        if (told.size() < 1_000 && told.add(column + '\n' + expected)) {
            sink.note(line, column, null, expected);
        }
    }

    /** Goes to the end of the element that has just begun. */
    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw JourneyException.data(
                    "XML_ENTITIES",
                    "\"%s\" has a document type declaration or an entity in line %,d, which event"
                            + " logs do not need and which is not read. Remove it.",
                    name,
                    line());
        }
        return event;
    }

    private long line() {
        return xml.getLocationInfo().getStartLocation().getLineNumber();
    }

    private void allow() {
        bytes.allow(XesRows.LARGEST_ELEMENT, TOO_LARGE);
    }
}
