package dev.waymark.formats.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.labels.Labels;
import dev.waymark.formats.pdfform.FormReader;
import dev.waymark.formats.pdfform.FormWriter;
import dev.waymark.maps.map.JourneyMap;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Forms that would unpack to too much, or nest too deep, are refused before they do. */
class HostileFormsTest {
    private static final int MEGABYTE = 1 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Filter [/ASCIIHexDecode /FlateDecode]",
                "/Filter[/FlateDecode/FlateDecode]",
                "/Filter [/FlateDecode] /Filter 9 0 R",
                "/Filter /LZWDecode",
                "/Filter /L#5aWDecode",
                "/F#69lter %\n/LZWDecode",
                "/Filter 9 0 R",
                "/Filter [9 0 R]",
                "/Filter /RunLengthDecode",
                "/Filter /Fl",
                "/Filter [/Adobe.PPKLite]",
                "/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 2000000000>>",
                "/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 9 0 R>>",
                "/Filter /FlateDecode /DecodeParms <</Predictor 12 /BitsPerComponent 4000>>",
                "/Filter /FlateDecode /DecodeParms 9 0 R",
                "/Filter /FlateDecode /DecodeParms%a\n[ 9 0 R]"
            })
    void streamsPackedInAnotherWayAreRefused(String dictionary) {
        refused("UNSAFE_PDF", pdf(dictionary, "\n", "q Q".getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Filter /FlateDecode",
                "/Filter [ /FlateDecode ]",
                "/Filter /Fl#61teDecode",
                "/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 5>>"
            })
    void flateStreamsArePassedOn(String dictionary) throws IOException {
        refused("INVALID_PDF", pdf(dictionary, "\r\n", packed(1)));
        refused("UNSAFE_PDF", pdf(dictionary, "\r\n", packed(160)));
    }

    @Test
    void headsThatPdfBoxDoesNotLookAtHideNothing() throws IOException {
        byte[] data = packed(160);
        data[0] = 0;

        refused("UNSAFE_PDF", pdf("/Filter /FlateDecode", "\n", data));
        refused("UNSAFE_PDF", pdf("/Filter /FlateDecode", "  \n", packed(160)));
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(
            strings = {
                "/Columns 5%",
                "/Columns 5\n%",
                "/DP<<>>%",
                "/Filter/FlateDecode%",
                "stream\u00FF\u00D8\u00FF\u00E0\u00FF\u00FE"
            })
    void lookingAtAFileFullOfTheSameIsSoonOver(String piece) {
        String file = "%PDF-1.7\n" + piece.repeat(10_000_000 / piece.length());

        assertThatThrownBy(
                        () ->
                                FormReader.read(
                                        file.getBytes(StandardCharsets.ISO_8859_1), "id", "x"))
                .isInstanceOf(JourneyException.class);
    }

    @Test
    void encryptedFilesAreRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(form())) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            document.save(out);
        }

        refused("ENCRYPTED_PDF", out.toByteArray());
    }

    @Test
    void picturesAndSignaturesInAFormDoNotMatter() throws IOException {
        assertThat(name(withPicture(60, 60))).isEqualTo("Map");
    }

    @Test
    void largeJpegsAreRefused() throws IOException {
        byte[] file = withPicture(60, 60);
        for (int i = 0; i + 8 < file.length; i++) {
            boolean isSize =
                    (file[i] & 0xFF) == 0xFF
                            && (file[i + 1] & 0xFF) == 0xC0
                            && file[i + 6] == 60
                            && file[i + 8] == 60;
            if (isSize) {
                file[i + 5] = 0x7F;
                file[i + 7] = 0x7F;
            }
        }

        refused("UNSAFE_PDF", file);
    }

    @Test
    void fieldsInFieldsInFieldsAreRefused() {
        int depth = 20_000;
        StringBuilder text = new StringBuilder("%PDF-1.7\n");
        int[] places = new int[depth + 3];
        for (int i = 1; i < places.length; i++) {
            places[i] = text.length();
            String object =
                    i == 1
                            ? "<</Type/Catalog/AcroForm<</Fields[3 0 R]>>/Pages 2 0 R>>"
                            : i == 2
                                    ? "<</Type/Pages/Count 0/Kids[]>>"
                                    : i == places.length - 1
                                            ? "<</T(a)/FT/Tx>>"
                                            : "<</T(a)/Kids[%d 0 R]>>".formatted(i + 1);
            text.append(i).append(" 0 obj").append(object).append("endobj\n");
        }
        int table = text.length();
        text.append("xref\n0 ").append(places.length).append("\n0000000000 65535 f \n");
        for (int i = 1; i < places.length; i++) {
            text.append("%010d 00000 n \n".formatted(places[i]));
        }
        text.append("trailer<</Root 1 0 R/Size ").append(places.length).append(">>\n");
        text.append("startxref\n").append(table).append("\n%%EOF\n");

        refused("INVALID_PDF", text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void arraysInArraysInArraysAreRefused() {
        String file = "%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\n";

        refused("INVALID_PDF", file.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void oneTextInManyFieldsIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(form())) {
            COSStream text = document.getDocument().createCOSStream();
            try (OutputStream stream = text.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] letters = new byte[MEGABYTE];
                java.util.Arrays.fill(letters, (byte) 'a');
                stream.write(letters);
            }
            COSArray fields =
                    document.getDocumentCatalog()
                            .getAcroForm()
                            .getCOSObject()
                            .getCOSArray(COSName.FIELDS);
            for (int i = 0; i < 60; i++) {
                COSDictionary field = new COSDictionary();
                field.setItem(COSName.FT, COSName.getPDFName("Tx"));
                field.setString(COSName.T, "more" + i);
                field.setItem(COSName.V, text);
                fields.add(field);
            }
            document.save(out);
        }

        refused("FORM_TOO_LARGE", out.toByteArray());
    }

    private static byte[] withPicture(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(form())) {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            try (PDPageContentStream page =
                    new PDPageContentStream(
                            document,
                            document.getPage(0),
                            PDPageContentStream.AppendMode.APPEND,
                            true)) {
                page.drawImage(JPEGFactory.createFromImage(document, image), 0, 0);
            }
            COSDictionary signature = new COSDictionary();
            signature.setItem(COSName.FILTER, COSName.getPDFName("Adobe.PPKLite"));
            signature.setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setItem("Signed", signature);
            document.save(
                    out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
        }
        return out.toByteArray();
    }

    private static byte[] form() {
        return FormWriter.write(JourneyMap.builder("m", "Map").build(), Labels.english());
    }

    private static String name(byte[] file) {
        return FormReader.read(file, "id", "x").imported().map().name();
    }

    private static byte[] packed(int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream stream =
                new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (int i = 0; i < megabytes; i++) {
                stream.write(new byte[MEGABYTE]);
            }
        }
        return out.toByteArray();
    }

    /** One object; no more is needed, since it is looked at before the file is opened. */
    private static byte[] pdf(String dictionary, String lineBreak, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                ("%PDF-1.7\n1 0 obj\n<<" + dictionary + ">>\nstream" + lineBreak)
                        .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(data);
        out.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void refused(String code, byte[] file) {
        assertThatThrownBy(() -> FormReader.read(file, "id", "x"))
                .isInstanceOfSatisfying(
                        JourneyException.class,
                        fault ->
                                assertThat(fault.code())
                                        .as(String.valueOf(fault.getMessage()))
                                        .isEqualTo(code));
    }
}
