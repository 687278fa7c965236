package dev.waymark.formats.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.formats.faults.Fault;
import dev.waymark.formats.mapping.Mapping;

import org.junit.jupiter.api.Test;

class XesEventsTest {
    private static final String LOG =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
              <global scope="event">
                <string key="org:group" value="front"/>
                <string key="org:role" value="UNKNOWN"/>
              </global>
              <trace>
                <string key="concept:name" value="c1"/>
                <string key="country" value="LV"/>
                <event>
                  <string key="concept:name" value="ask"/>
                  <date key="time:timestamp" value="2024-03-01T10:00:00.000+01:00"/>
                  <string key="lifecycle:transition" value="start"/>
                </event>
                <event>
                  <string key="concept:name" value="ask"/>
                  <date key="time:timestamp" value="2024-03-01T10:05:00.000+01:00"/>
                  <string key="lifecycle:transition" value="complete"/>
                  <int key="cost" value="5"><string key="currency" value="EUR"/></int>
                  <list key="tags"><values><string key="t" value="a"/><string key="t" value="b"/></values></list>
                </event>
                <event>
                  <string key="concept:name" value="lost"/>
                </event>
              </trace>
            </log>
            """;

    @Test
    void readsEventsWithTheirTrace() {
        Reading reading = Reading.of("log.xes", LOG);
        assertThat(reading.lines())
                .containsExactly(
                        "c1 2024-03-01T09:05:00Z ask case:country=LV"
                                + " lifecycle:transition=complete org:group=front cost=5"
                                + " cost.currency=EUR tags=a, b");
        assertThat(reading.faults().first())
                .extracting(Fault::toString)
                .containsExactly(
                        "line 22: time:timestamp: expected a time such as 2024-03-01T10:00:00Z"
                                + " (format iso); the cell is empty");
        assertThat(reading.summary().lifecycle()).isEqualTo("complete");
        assertThat(reading.summary().lifecycleSentence())
                .isEqualTo(
                        "Only events of the lifecycle transition complete are kept; 1 others are"
                                + " left out (keep them with --lifecycle all).");
    }

    @Test
    void keepsAllTransitionsOnRequest() {
        assertThat(Reading.of("log.xes", LOG, Mapping.GUESSED.withLifecycle("all")).events())
                .hasSize(2);
    }

    @Test
    void keepsAllTransitionsOfALogWithoutComplete() {
        Reading reading = Reading.of("log.xes", LOG.replace("\"complete\"", "\"resume\""));
        assertThat(reading.events()).hasSize(2);
        assertThat(reading.summary().lifecycle()).isEqualTo("all");
    }

    @Test
    void refusesAFileThatIsCutOff() {
        assertThatThrownBy(() -> Reading.of("log.xes", LOG.substring(0, LOG.length() / 2)))
                .hasMessageMatching("\"log.xes\" ends in the middle of line \\d+. Fetch it again.");
    }

    @Test
    void refusesOtherXml() {
        assertThatThrownBy(() -> Reading.of("page.xml", "<html><body/></html>"))
                .hasMessage(
                        "\"page.xml\" is XML but no XES: its root is <html>, not <log>. Export it"
                                + " as CSV, JSON lines or XES.");
    }

    @Test
    void tellsWhereXmlIsWrong() {
        assertThatThrownBy(() -> Reading.of("log.xes", "<log>\n<trace></event></trace></log>"))
                .hasMessageMatching(
                        "\"log.xes\" is no proper XML: line 2 is wrong near character \\d+. Correct"
                                + " it, or export it again.");
    }
}
