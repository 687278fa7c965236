package dev.waymark.formats.xes;

import com.fasterxml.aalto.stax.InputFactoryImpl;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.bytes.ByteMeter;
import dev.waymark.formats.bytes.PlainStream;
import dev.waymark.formats.bytes.SourceFile;
import dev.waymark.formats.rows.RowSink;
import dev.waymark.formats.rows.RowSource;

import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Locale;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * A XES log as rows, one an event: the event's attributes under their keys, those of its trace
 * under {@code case:} and their keys. An attribute inside an attribute becomes {@code outer.inner};
 * a list's values are joined with commas. What {@code global} declares stands in where an event or
 * trace lacks it, unless it is a mere placeholder (UNKNOWN, __INVALID__, 1970-01-01). Extensions
 * and classifiers are checked and otherwise not used.
 *
 * <p>A document type declaration is refused, and with it every entity of its own.
 */
public record XesRows(SourceFile file) implements RowSource {
    /** Most bytes that one event, or all attributes of one trace, may take. */
    public static final long LARGEST_ELEMENT = 16L << 20;

    private static XMLInputFactory2 factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    @Override
    public void read(RowSink sink, ByteMeter meter) {
        XMLStreamReader2 xml = null;
        try (PlainStream bytes = file.open(meter)) {
            xml = (XMLStreamReader2) factory().createXMLStreamReader(bytes);
            new XesLog(file.name(), bytes, xml, sink).read();
        } catch (XMLStreamException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new JourneyException(
                    FaultKind.DATA,
                    "UNREADABLE",
                    "\"" + file.name() + "\" could not be read. Check the disk.",
                    e);
        } finally {
            close(xml);
        }
    }

    private static void close(@Nullable XMLStreamReader2 xml) {
        if (xml != null) {
            try {
                xml.close();
            } catch (XMLStreamException e) {
                throw JourneyException.internal(
                        "XML_NOT_CLOSED", "The reader of an XES file could not be closed.", e);
            }
        }
    }

    private JourneyException malformed(XMLStreamException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
        int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNumber();
        if (message.contains("end-of-input")) {
            return new JourneyException(
                    FaultKind.DATA,
                    "TRUNCATED",
                    String.format(
                            Locale.ROOT,
                            "\"%s\" ends in the middle of line %,d. Fetch it again.",
                            file.name(),
                            line),
                    e);
        }
        return new JourneyException(
                FaultKind.DATA,
                "MALFORMED_XML",
                String.format(
                        Locale.ROOT,
                        "\"%s\" is no proper XML: line %,d is wrong near character %,d. Correct it,"
                                + " or export it again.",
                        file.name(),
                        line,
                        column),
                e);
    }
}
