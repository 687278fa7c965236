package dev.waymark.formats.html;

import static dev.waymark.formats.svg.SvgText.escape;

import dev.waymark.formats.richtext.Paragraph;
import dev.waymark.formats.richtext.RichText;
import dev.waymark.formats.richtext.Span;
import dev.waymark.formats.svg.UsedLetters;

/** Texts as HTML; whatever looks like a tag in them is shown, never taken as one. */
final class HtmlText {
    private final UsedLetters letters;

    HtmlText(UsedLetters letters) {
        this.letters = letters;
    }

    String plain(String text) {
        letters.add(text);
        return escape(text);
    }

    String rich(RichText text) {
        StringBuilder out = new StringBuilder();
        for (Paragraph paragraph : text.paragraphs()) {
            out.append("<p");
            if (!paragraph.marker().isEmpty()) {
                out.append(" class=\"item\" style=\"margin-left:");
                out.append(paragraph.level()).append("em\"");
            }
            out.append('>');
            if (!paragraph.marker().isEmpty()) {
                out.append(plain(paragraph.marker() + " "));
            }
            paragraph.spans().forEach(span -> span(span, out));
            out.append("</p>");
        }
        return out.toString();
    }

    private void span(Span span, StringBuilder out) {
        String link = span.link();
        if (link != null) {
            out.append("<a rel=\"noopener noreferrer\" href=\"").append(escape(link)).append("\">");
        }
        out.append(span.isBold() ? "<strong>" : "").append(span.isItalic() ? "<em>" : "");
        out.append(plain(span.text()));
        out.append(span.isItalic() ? "</em>" : "").append(span.isBold() ? "</strong>" : "");
        out.append(link != null ? "</a>" : "");
    }
}
