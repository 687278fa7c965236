package dev.waymark.formats.richtext;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Walks through a card's Markdown and takes what cards may have. */
final class MarkdownReader extends AbstractVisitor {
    /** Nothing of these nests more deeply in what people write; deeper lists are flattened. */
    private static final int MAX_LEVEL = 5;

    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(Set.of(org.commonmark.node.ListBlock.class)).build();

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private String marker = "";
    private int level = -1;
    private int number;
    private boolean isNumbered;
    private int bold;
    private int italic;
    private @Nullable String link;

    private MarkdownReader() {}

    static RichText read(String text) {
        MarkdownReader reader = new MarkdownReader();
        PARSER.parse(text).accept(reader);
        reader.end();
        return new RichText(reader.paragraphs);
    }

    @Override
    public void visit(org.commonmark.node.Paragraph paragraph) {
        visitChildren(paragraph);
        end();
    }

    @Override
    public void visit(Heading heading) {
        bold++;
        visitChildren(heading);
        bold--;
        end();
    }

    @Override
    public void visit(BulletList list) {
        items(list, false, 0);
    }

    @Override
    public void visit(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        items(list, true, first == null ? 1 : first);
    }

    private void items(org.commonmark.node.Node list, boolean numbered, int first) {
        end();
        boolean outerNumbered = isNumbered;
        int outerNumber = number;
        level++;
        isNumbered = numbered;
        number = first;
        visitChildren(list);
        level--;
        isNumbered = outerNumbered;
        number = outerNumber;
    }

    @Override
    public void visit(ListItem item) {
        marker = isNumbered ? number++ + "." : "•";
        visitChildren(item);
        end();
        marker = "";
    }

    @Override
    public void visit(StrongEmphasis strong) {
        bold++;
        visitChildren(strong);
        bold--;
    }

    @Override
    public void visit(Emphasis emphasis) {
        italic++;
        visitChildren(emphasis);
        italic--;
    }

    @Override
    public void visit(Link target) {
        String outer = link;
        link = isAllowed(target.getDestination()) ? target.getDestination() : null;
        visitChildren(target);
        link = outer;
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
    }

    @Override
    public void visit(Text text) {
        say(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        say(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
        say(block.getLiteral());
        end();
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        say(block.getLiteral());
        end();
    }

    @Override
    public void visit(HtmlInline html) {
        say(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        say(html.getLiteral());
        end();
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        breakLine();
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        breakLine();
    }

    private void breakLine() {
        String kept = marker;
        end();
        marker = kept.isEmpty() ? "" : "\u2007";
    }

    private void say(String text) {
        String line = text.replaceAll("\\s*\\R\\s*", " ");
        if (!line.isEmpty()) {
            spans.add(new Span(line, bold > 0, italic > 0, link));
        }
    }

    private void end() {
        if (!spans.isEmpty()) {
            paragraphs.add(
                    new Paragraph(marker, Math.clamp(level, 0, MAX_LEVEL), List.copyOf(spans)));
            spans.clear();
        }
        marker = "";
    }

    private static boolean isAllowed(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://")
                || lower.startsWith("https://")
                || lower.startsWith("mailto:");
    }
}
