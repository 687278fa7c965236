package dev.waymark.formats.pdfform;

import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.imports.FileBytes;
import dev.waymark.formats.imports.ImportedMap;
import dev.waymark.formats.imports.Notices;
import dev.waymark.formats.labels.Labels;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.formats.pdfsafety.PdfSafety;
import dev.waymark.maps.map.JourneyMap;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a filled form: only the values of its fields. Scripts, attachments and links in the file
 * are never run, followed or kept.
 */
public final class FormReader {
    private static final int MAX_FIELDS = 20_000;
    private static final long MAX_LETTERS = 50_000_000;
    private static final int MAX_DEPTH = 50;

    private FormReader() {}

    /**
     * What a form says, compared with what it was handed out with.
     *
     * @param id of the new map
     * @throws JourneyException DATA: INVALID_PDF, ENCRYPTED_PDF, NOT_A_FORM; LIMIT: FILE_TOO_LARGE,
     *     UNSAFE_PDF, FORM_TOO_LARGE; {@code INVALID_VALUE} over a limit of maps
     */
    public static FilledForm read(byte[] file, String id, String fallbackName) {
        FileBytes.requireFits(file.length);
        PdfSafety.check(file);
        Notices notices = new Notices();
        Map<String, String> values = values(file, notices);
        Labels labels = Labels.of(values.get(FormWriter.LANGUAGE));
        JourneyMap base = base(values, notices);
        JourneyMap start = base == null ? FormRebuild.skeleton(values, id, fallbackName) : base;
        List<FormChange> changes = new ArrayList<>();
        FormValues changed = new FormValues(values);
        for (FormSection section : FormPlan.of(start, labels)) {
            for (FormField field : section.fields()) {
                String now = values.get(field.name());
                if (now != null && !same(now, field.value())) {
                    String label =
                            section.title().isEmpty()
                                    ? field.label()
                                    : section.title() + ": " + field.label();
                    changes.add(new FormChange(field.name(), label, field.value(), now));
                    changed.change(field.name());
                }
            }
        }
        JourneyMap filled = new FormApply(start, changed, notices).apply();
        return new FilledForm(
                new ImportedMap(filled.withId(id).withVersion(0), notices.all()),
                base == null ? null : base.id(),
                changes);
    }

    private static boolean same(String now, String before) {
        return now.strip().equals(before.strip());
    }

    private static @Nullable JourneyMap base(Map<String, String> values, Notices notices) {
        String json = values.get(FormWriter.WHOLE);
        if (json == null || json.isBlank()) {
            return null;
        }
        try {
            return MapJson.read(json);
        } catch (JourneyException e) {
            notices.add(
                    "FORM_DATA_IGNORED",
                    "The form's own copy of the map is damaged (%s); the map is rebuilt from the"
                            + " fields that are shown.",
                    e.getMessage());
            return null;
        }
    }

    private static Map<String, String> values(byte[] file, Notices notices) {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (hasScripts(document)) {
                notices.add(
                        "SCRIPTS_IGNORED",
                        "The file holds scripts or actions. They were not run and are not kept.");
            }
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            if (form == null) {
                throw noForm();
            }
            requireShallow(form);
            Map<String, String> values = new LinkedHashMap<>();
            long letters = 0;
            for (PDField field : form.getFieldTree()) {
                if (values.size() > MAX_FIELDS) {
                    throw JourneyException.limit(
                            "FORM_TOO_LARGE",
                            "the form has more than %d fields. No form of ours has.",
                            MAX_FIELDS);
                }
                if (field instanceof PDTerminalField) {
                    String value = field.getValueAsString();
                    letters += value == null ? 0 : value.length();
                    if (letters > MAX_LETTERS) {
                        throw JourneyException.limit(
                                "FORM_TOO_LARGE",
                                "the fields of the form hold more than %d letters. No form of ours"
                                        + " does.",
                                MAX_LETTERS);
                    }
                    values.put(
                            field.getFullyQualifiedName(),
                            value == null ? "" : value.replaceAll("\\r\\n?", "\n"));
                }
            }
            if (!values.containsKey("map.name")) {
                throw noForm();
            }
            return values;
        } catch (InvalidPasswordException e) {
            throw new JourneyException(
                    FaultKind.DATA,
                    "ENCRYPTED_PDF",
                    "the PDF is protected by a password. Save it without one.",
                    e);
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException
                | StackOverflowError e) {
            throw damaged(e);
        }
    }

    /** Fields inside fields are walked by recursion, so their depth is bounded before. */
    private static void requireShallow(PDAcroForm form) {
        List<COSBase> level = List.of(form.getCOSObject());
        COSName inner = COSName.FIELDS;
        for (int depth = 0; !level.isEmpty(); depth++) {
            List<COSBase> next = new ArrayList<>();
            for (COSBase each : level) {
                if (each instanceof COSDictionary field
                        && field.getDictionaryObject(inner) instanceof COSArray kids) {
                    for (int i = 0; i < kids.size(); i++) {
                        next.add(kids.getObject(i));
                    }
                }
            }
            if (depth > MAX_DEPTH || next.size() > MAX_FIELDS * 2) {
                throw damaged(null);
            }
            inner = COSName.KIDS;
            level = next;
        }
    }

    private static JourneyException damaged(@Nullable Throwable cause) {
        return new JourneyException(
                FaultKind.DATA,
                "INVALID_PDF",
                "the PDF is damaged. Save it again from the program in which it was filled.",
                cause);
    }

    private static boolean hasScripts(PDDocument document) {
        var catalog = document.getDocumentCatalog().getCOSObject();
        return catalog.containsKey(COSName.OPEN_ACTION)
                || catalog.containsKey(COSName.AA)
                || catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names
                        && names.containsKey(COSName.getPDFName("JavaScript"));
    }

    private static JourneyException noForm() {
        return JourneyException.data(
                "NOT_A_FORM",
                "the PDF holds no form of ours: the field \"map.name\" is missing. Export the map"
                        + " as a form, fill that one in, and save it without flattening.");
    }
}
