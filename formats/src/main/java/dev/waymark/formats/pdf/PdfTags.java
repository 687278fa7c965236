package dev.waymark.formats.pdf;

import dev.waymark.formats.drawing.Drawing;
import dev.waymark.formats.drawing.Part;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The logical structure of a document: its title, texts, one table a page with heads and cells, and
 * figures with names, in reading order.
 */
final class PdfTags {
    private final PDDocument document;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement top;
    private final Map<Integer, PDParentTreeValue> parents = new HashMap<>();
    private COSArray ofPage = new COSArray();
    private @Nullable PDPage page;
    private @Nullable PDStructureElement table;
    private @Nullable PDStructureElement row;
    private @Nullable PDStructureElement current;
    private int currentRow = -1;
    private int nextParent;

    PdfTags(PDDocument document, Drawing first) {
        this.document = document;
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(first.language());
        PDMarkInfo marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        catalog.setStructureTreeRoot(root);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        document.getDocumentInformation().setTitle(first.title());
        document.getDocumentInformation().setProducer("Waymark");
        top = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
        root.appendKid(top);
    }

    void startPage(PDPage newPage) {
        page = newPage;
        table = null;
        row = null;
        currentRow = -1;
        ofPage = new COSArray();
        int parent = nextParent++;
        newPage.getCOSObject().setInt(COSName.STRUCT_PARENTS, parent);
        newPage.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        parents.put(parent, new PDParentTreeValue(ofPage));
    }

    void begin(PDPageContentStream out, Part part) throws IOException {
        if (part.role() == Part.Role.ORNAMENT) {
            current = null;
            out.beginMarkedContent(COSName.ARTIFACT);
            return;
        }
        PDStructureElement element =
                switch (part.role()) {
                    case TITLE -> child(top, StandardStructureTypes.H1);
                    case TEXT, ORNAMENT -> child(top, StandardStructureTypes.P);
                    case FIGURE -> figure(part);
                    case HEAD, CELL -> cell(part);
                };
        int id = ofPage.size();
        ofPage.add(element.getCOSObject());
        element.getCOSObject().setItem(COSName.K, kids(id));
        COSDictionary properties = new COSDictionary();
        properties.setInt(COSName.MCID, id);
        out.beginMarkedContent(
                COSName.getPDFName(element.getStructureType()), PDPropertyList.create(properties));
        current = element;
    }

    void end(PDPageContentStream out, List<PDAnnotationLink> links) throws IOException {
        out.endMarkedContent();
        PDStructureElement element = current;
        if (element == null) {
            return;
        }
        for (PDAnnotationLink link : links) {
            PDStructureElement reference =
                    new PDStructureElement(StandardStructureTypes.LINK, element);
            reference.setPage(page);
            PDObjectReference object = new PDObjectReference();
            object.setReferencedObject(link);
            reference.appendKid(object);
            element.appendKid(reference);
            int parent = nextParent++;
            link.setStructParent(parent);
            parents.put(parent, new PDParentTreeValue(reference.getCOSObject()));
        }
    }

    void finish() {
        PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(nextParent);
        document.setVersion(1.7f);
    }

    private PDStructureElement figure(Part part) {
        PDStructureElement figure = child(top, StandardStructureTypes.Figure);
        figure.setAlternateDescription(part.name());
        return figure;
    }

    private PDStructureElement cell(Part part) {
        PDStructureElement inTable = table;
        if (inTable == null) {
            inTable = child(top, StandardStructureTypes.TABLE);
            table = inTable;
        }
        PDStructureElement inRow = row;
        if (inRow == null || part.row() != currentRow) {
            inRow = child(inTable, StandardStructureTypes.TR);
            row = inRow;
            currentRow = part.row();
        }
        boolean isHead = part.role() == Part.Role.HEAD;
        PDStructureElement cell =
                child(inRow, isHead ? StandardStructureTypes.TH : StandardStructureTypes.TD);
        PDTableAttributeObject attributes = new PDTableAttributeObject();
        if (isHead) {
            attributes.setScope(
                    part.column() == 0
                            ? PDTableAttributeObject.SCOPE_ROW
                            : PDTableAttributeObject.SCOPE_COLUMN);
        }
        if (part.columns() > 1) {
            attributes.setColSpan(part.columns());
        }
        if (isHead || part.columns() > 1) {
            cell.addAttribute(attributes);
        }
        return cell;
    }

    private PDStructureElement child(PDStructureElement parent, String type) {
        PDStructureElement element = new PDStructureElement(type, parent);
        element.setPage(page);
        parent.appendKid(element);
        return element;
    }

    private static COSArray kids(int id) {
        COSArray kids = new COSArray();
        kids.add(COSInteger.get(id));
        return kids;
    }
}
