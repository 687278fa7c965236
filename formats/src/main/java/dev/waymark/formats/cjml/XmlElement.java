package dev.waymark.formats.cjml;

import com.fasterxml.aalto.stax.InputFactoryImpl;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.imports.FileBytes;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a small XML file, by local names. Files with a document type, and so with entities
 * of their own, are refused; depth and number of elements are bounded.
 */
final class XmlElement {
    private static final int MAX_DEPTH = 40;
    private static final int MAX_ELEMENTS = 500_000;

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlElement(String name) {
        this.name = name;
    }

    static XmlElement read(byte[] file) {
        FileBytes.requireFits(file.length);
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            try {
                return tree(in);
            } finally {
                in.close();
            }
        } catch (XMLStreamException e) {
            throw new JourneyException(
                    FaultKind.DATA,
                    "INVALID_XML",
                    "the file is not well-formed XML (line %d). Export it again."
                            .formatted(
                                    e.getLocation() == null ? 0 : e.getLocation().getLineNumber()),
                    e);
        }
    }

    private static XmlElement tree(XMLStreamReader in) throws XMLStreamException {
        XmlElement top = new XmlElement("");
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(top);
        int count = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++count > MAX_ELEMENTS || open.size() > MAX_DEPTH) {
                        throw JourneyException.limit(
                                "XML_TOO_LARGE",
                                "the file has more than %d elements, or elements nested more than"
                                        + " %d deep. A map has not that many.",
                                MAX_ELEMENTS,
                                MAX_DEPTH);
                    }
                    XmlElement element = new XmlElement(in.getLocalName());
                    for (int i = 0; i < in.getAttributeCount(); i++) {
                        element.attributes.put(
                                in.getAttributeLocalName(i), in.getAttributeValue(i));
                    }
                    current(open).children.add(element);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        current(open).text.append(in.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw JourneyException.data(
                                "UNSAFE_XML",
                                "the file has a document type or entities of its own, which are"
                                        + " not read. Remove the DOCTYPE.");
                default -> {
                    continue;
                }
            }
        }
        return top;
    }

    private static XmlElement current(Deque<XmlElement> open) {
        return open.getFirst();
    }

    String name() {
        return name;
    }

    List<XmlElement> children() {
        return children;
    }

    Stream<XmlElement> children(String named) {
        return children.stream().filter(child -> child.name.equals(named));
    }

    Optional<XmlElement> child(String named) {
        return children(named).findFirst();
    }

    @Nullable String attribute(String named) {
        return attributes.get(named);
    }

    /** The text of a child; null if it is not there or blank. */
    @Nullable String text(String child) {
        return child(child)
                .map(element -> element.text.toString())
                .filter(found -> !found.isBlank())
                .orElse(null);
    }

    /** The first element of a name, at any depth below this one. */
    Optional<XmlElement> find(String named) {
        for (XmlElement child : children) {
            if (child.name.equals(named)) {
                return Optional.of(child);
            }
        }
        return children.stream()
                .map(child -> child.find(named))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
