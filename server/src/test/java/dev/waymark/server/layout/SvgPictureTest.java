package dev.waymark.server.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.engine.kernel.CancelSignal;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

class SvgPictureTest {
    @Test
    void writesWellFormedXmlWhateverTypesAreCalled() throws Exception {
        String svg = svg("<script>alert('1')</script>", "a & \"b\" \u0007 ]]>", "Оплата", "购买");

        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));

        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg).contains(">Оплата<", ">购买<", "a &amp; &quot;b&quot;  ]]&gt;");
    }

    @Test
    void namesItsFontsAndLoadsNothing() {
        String svg = svg("visit", "buy");

        assertThat(svg).contains("font-family=\"'Noto Sans'").doesNotContain("href", "@import");
    }

    @Test
    void labelsEdgesWithCountAndMedianWait() {
        assertThat(svg("visit", "buy")).contains(">1 · 1.0 min<");
        assertThat(SvgPicture.shortly(Duration.ofMillis(500))).isEqualTo("0.5 s");
        assertThat(SvgPicture.shortly(Duration.ofMinutes(90))).isEqualTo("1.5 h");
        assertThat(SvgPicture.shortly(Duration.ofHours(36))).isEqualTo("1.5 d");
    }

    private static String svg(String... journey) {
        return SvgPicture.of(
                Placement.of(
                        Maps.of(List.of(journey)),
                        Sliders.ALL,
                        new CancelSignal(),
                        Duration.ofMinutes(1)));
    }
}
