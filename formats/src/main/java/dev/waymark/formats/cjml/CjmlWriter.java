package dev.waymark.formats.cjml;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;
import dev.waymark.maps.map.Step;
import dev.waymark.maps.part.Touchpoint;
import dev.waymark.maps.personas.Persona;

import org.jspecify.annotations.Nullable;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a map as a planned journey, in the order of the published sample: stages are phases, steps
 * on a channel are communication points, other steps are actions, personas are end users.
 */
public final class CjmlWriter {
    static final String PROVIDER = "provider";
    static final String DEFAULT_USER = "customer";
    private static final String DEFAULT_USER_NAME = "Customer";
    private static final String DEFAULT_PROVIDER_NAME = "Company";

    private final XMLStreamWriter out;
    private int depth;

    private CjmlWriter(XMLStreamWriter out) {
        this.out = out;
    }

    /** The whole file. */
    public static String write(JourneyMap map) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            new CjmlWriter(xml).document(map);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw JourneyException.internal("CJML_FAILED", "The CJML file failed.", e);
        }
        return text + "\n";
    }

    private void document(JourneyMap map) throws XMLStreamException {
        open("CJML");
        out.writeAttribute("version", "2.0");
        open("plannedJourney");
        leaf("journeyID", map.id());
        leaf("journeyTitle", map.name());
        open("journeyPhases");
        for (Stage stage : map.stages()) {
            open("journeyPhase");
            out.writeAttribute("phaseID", stage.id());
            leaf("phaseName", stage.name());
            leaf("phaseDescription", stage.description());
            close();
        }
        close();
        leaf("journeyShortSummary", map.about().scenario());
        leaf("journeyLongSummary", map.about().goals());
        leaf("journeyStatus", map.state().text());
        actors(map);
        open("touchpoints");
        String user = map.personas().isEmpty() ? DEFAULT_USER : map.personas().getFirst().id();
        for (Stage stage : map.stages()) {
            for (Step step : stage.steps()) {
                touchpoint(stage, step, user);
            }
        }
        close();
        close();
        close();
    }

    private void actors(JourneyMap map) throws XMLStreamException {
        open("actors");
        if (map.personas().isEmpty()) {
            actor("endUser", DEFAULT_USER, "actorName", DEFAULT_USER_NAME);
        }
        for (Persona persona : map.personas()) {
            actor("endUser", persona.id(), "actorName", persona.name());
        }
        String owner = map.about().owner();
        actor(
                "serviceProvider",
                PROVIDER,
                "companyName",
                owner == null || owner.isBlank() ? DEFAULT_PROVIDER_NAME : owner);
        close();
    }

    private void actor(String kind, String id, String nameElement, String name)
            throws XMLStreamException {
        open(kind);
        out.writeAttribute("actorID", id);
        leaf(nameElement, name);
        close();
    }

    private void touchpoint(Stage stage, Step step, String user) throws XMLStreamException {
        Touchpoint where = step.touchpoint();
        open(where == null ? "plannedAction" : "plannedCommunicationPoint");
        leaf("touchpointID", step.id());
        open("belongsTo");
        out.writeAttribute("phaseIDref", stage.id());
        close();
        boolean isBrands = where != null && where.initiator() == Touchpoint.Initiator.BRAND;
        party("initiator", isBrands ? PROVIDER : user, step.name());
        if (where != null) {
            party("receiver", isBrands ? user : PROVIDER, step.name());
            open("channel");
            leaf("channelName", where.channel());
            close();
        }
        leaf("comment", step.description());
        close();
    }

    private void party(String role, String actor, String label) throws XMLStreamException {
        open(role);
        open("refersTo");
        out.writeAttribute("actorIDref", actor);
        close();
        leaf(role + "Label", label);
        close();
    }

    private void open(String name) throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
        out.writeStartElement(name);
        depth++;
    }

    private void close() throws XMLStreamException {
        depth--;
        out.writeEndElement();
    }

    private void leaf(String name, @Nullable String text) throws XMLStreamException {
        if (text == null) {
            return;
        }
        open(name);
        out.writeCharacters(allowed(text));
        close();
    }

    /** Characters that XML 1.0 cannot hold become U+FFFD. */
    private static String allowed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(
                        point ->
                                point == '\t'
                                                || point == '\n'
                                                || point >= 0x20 && point <= 0xD7FF
                                                || point >= 0xE000 && point <= 0xFFFD
                                                || point >= 0x10000
                                        ? point
                                        : point == '\r' ? '\n' : 0xFFFD)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
