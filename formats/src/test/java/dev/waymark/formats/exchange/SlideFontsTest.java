package dev.waymark.formats.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.maps.cards.Card;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.Stage;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFFontInfo;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Slides carry the open fonts of every letter on them. */
class SlideFontsTest {
    private static final Pattern FONTS = Pattern.compile("/ppt/fonts/.*");
    private static final JourneyMap MAP =
            JourneyMap.builder("m", "Магазин")
                    .addStage(Stage.of("s", "Ķēde", List.of()))
                    .addLane(Lane.of("l", LaneKind.THOUGHTS))
                    .addCard(Card.of("c", "l", "s", "Їжак каже **так** 二维码太贵 🤔 un ķēžu"))
                    .build();

    @Test
    void carryEveryLetterInTheFontThatItNames() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(slides(MAP)))) {
            assertThat(show.getFonts())
                    .extracting(XSLFFontInfo::getTypeface)
                    .containsExactlyInAnyOrder("Noto Sans", "Noto Sans SC", "Noto Emoji");
            Map<String, CmapLookup> fonts = new HashMap<>();
            for (PackagePart part : show.getPackage().getPartsByName(FONTS)) {
                read(part.getInputStream().readAllBytes(), fonts);
            }
            assertThat(fonts)
                    .containsOnlyKeys("Noto Sans", "Noto Sans 700", "Noto Sans SC", "Noto Emoji");
            StringBuilder said = new StringBuilder();
            for (XSLFTextRun run : runs(show)) {
                said.append(run.getRawText());
                String family = run.getFontFamily();
                String font = run.isBold() && family.equals("Noto Sans") ? family + " 700" : family;
                run.getRawText()
                        .codePoints()
                        .filter(letter -> !Character.isWhitespace(letter))
                        .forEach(
                                letter ->
                                        assertThat(glyph(fonts, font, letter))
                                                .as("%s in %s", Character.toString(letter), font)
                                                .isPositive());
            }
            assertThat(said).contains("Їжак каже так 二维码太贵 🤔 un ķēžu");
        }
    }

    private static int glyph(Map<String, CmapLookup> fonts, String font, int letter) {
        CmapLookup found = fonts.get(font);
        return found == null ? 0 : found.getGlyphId(letter);
    }

    private static List<XSLFTextRun> runs(XMLSlideShow show) {
        return show.getSlides().stream()
                .flatMap(slide -> slide.getShapes().stream())
                .filter(XSLFTextShape.class::isInstance)
                .flatMap(shape -> ((XSLFTextShape) shape).getTextParagraphs().stream())
                .flatMap(paragraph -> paragraph.getTextRuns().stream())
                .toList();
    }

    /**
     * The head as the submission to the W3C lays it out, then the font, which is read by itself.
     */
    private static void read(byte[] file, Map<String, CmapLookup> fonts) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(head.getInt(0)).isEqualTo(file.length);
        assertThat(head.getInt(8)).isEqualTo(0x0002_0001);
        assertThat(head.getShort(34)).isEqualTo((short) 0x504C);
        byte[] font = Arrays.copyOfRange(file, file.length - head.getInt(4), file.length);
        int weight = head.getInt(28);
        try (var read = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            fonts.put(
                    read.getNaming().getFontFamily() + (weight > 400 ? " " + weight : ""),
                    read.getUnicodeCmapLookup());
        }
    }

    private static byte[] slides(JourneyMap map) {
        return MapExport.write(map, MapFormat.PPTX, ExportOptions.in("en"));
    }
}
