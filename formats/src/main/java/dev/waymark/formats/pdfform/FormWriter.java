package dev.waymark.formats.pdfform;

import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.labels.Labels;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.maps.lanes.Lane;
import dev.waymark.maps.lanes.LaneKind;
import dev.waymark.maps.map.JourneyMap;
import dev.waymark.maps.map.MapBuilder;
import dev.waymark.maps.map.Stage;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Writes a map as a form of A4 pages: one for the map, one for each persona and each stage. A field
 * without a place on paper holds the whole map, so that nothing is lost on the way back; without
 * it, the other fields are enough to rebuild what they show.
 */
public final class FormWriter {
    static final String WHOLE = "waymark.map";
    static final String LANES = "waymark.lanes";
    static final String LANGUAGE = "waymark.language";

    private static final int EMPTY_STAGES = 5;
    private static final List<LaneKind> EMPTY_LANES =
            List.of(
                    LaneKind.GOALS,
                    LaneKind.ACTIONS,
                    LaneKind.TOUCHPOINTS,
                    LaneKind.THOUGHTS,
                    LaneKind.EMOTION,
                    LaneKind.PAIN_POINTS,
                    LaneKind.MOMENTS_OF_TRUTH,
                    LaneKind.OPPORTUNITIES,
                    LaneKind.DEPARTMENT);

    private FormWriter() {}

    /**
     * The whole file. A map without stages becomes an empty template with five.
     *
     * @throws JourneyException LIMIT, FORM_TOO_LARGE
     */
    public static byte[] write(JourneyMap map, Labels labels) {
        JourneyMap shown = map.stages().isEmpty() ? template(map, labels) : map;
        List<FormSection> form = FormPlan.of(shown, labels);
        try (PDDocument document = new PDDocument()) {
            PDAcroForm acroForm = new PDAcroForm(document);
            PDResources resources = new PDResources();
            acroForm.setDefaultResources(resources);
            document.getDocumentCatalog().setAcroForm(acroForm);
            document.getDocumentCatalog().setLanguage(labels.language());
            document.getDocumentInformation().setTitle(shown.name());
            document.getDocumentInformation().setProducer("Waymark");
            PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
            preferences.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(preferences);
            FormFonts fonts =
                    new FormFonts(document, resources, form, labels.language().equals("zh"));
            acroForm.setDefaultAppearance("/NotoSans 10 Tf 0 g");
            FormPages pages = new FormPages(document, acroForm, fonts);
            pages.head(
                    shown.name(),
                    labels,
                    form.stream()
                            .flatMap(section -> section.fields().stream())
                            .anyMatch(FormField::isUnbacked));
            for (FormSection section : form) {
                pages.section(section);
            }
            pages.hidden(WHOLE, MapJson.write(shown));
            pages.hidden(LANES, lanes(shown));
            pages.hidden(LANGUAGE, labels.language());
            pages.finish();
            document.setDocumentId(0L);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw JourneyException.internal("FORM_FAILED", "The form failed.", e);
        }
    }

    private static JourneyMap template(JourneyMap map, Labels labels) {
        MapBuilder builder = map.toBuilder();
        for (int i = 1; i <= EMPTY_STAGES; i++) {
            builder.addStage(Stage.of("stage" + i, labels.word("word.stage") + " " + i, List.of()));
        }
        if (map.lanes().isEmpty()) {
            for (LaneKind kind : EMPTY_LANES) {
                builder.addLane(Lane.of("lane-" + kind.text(), kind));
            }
        }
        return builder.build();
    }

    private static String lanes(JourneyMap map) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Lane> lane : LaneKeys.of(map.lanes()).entrySet()) {
            String name = lane.getValue().name();
            text.append(lane.getKey()).append('\t');
            text.append(name == null ? "" : FormPlan.line(name)).append('\n');
        }
        return text.toString();
    }
}
