package dev.waymark.app.opportunities;

import java.util.List;

/**
 * A text in the Atlassian Document Format, as Jira's REST interface of version 3 takes
 * descriptions. Only what opportunities need of it: paragraphs of plain and strong text, in which
 * nothing is read as markup.
 *
 * @param type always {@code doc}
 * @param version always 1
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/">its
 *     structure</a>
 */
public record JiraDocument(String type, int version, List<Paragraph> content) {
    public JiraDocument {
        content = List.copyOf(content);
    }

    /** A document of paragraphs. */
    static JiraDocument of(List<Paragraph> paragraphs) {
        return new JiraDocument("doc", 1, paragraphs);
    }

    /**
     * A paragraph.
     *
     * @param type always {@code paragraph}
     */
    public record Paragraph(String type, List<Text> content) {
        public Paragraph {
            content = List.copyOf(content);
        }

        static Paragraph of(Text... content) {
            return new Paragraph("paragraph", List.of(content));
        }
    }

    /**
     * A run of text, of one character or more.
     *
     * @param type always {@code text}
     * @param marks empty for plain text
     */
    public record Text(String type, String text, List<Mark> marks) {
        public Text {
            marks = List.copyOf(marks);
        }

        static Text plain(String text) {
            return new Text("text", text, List.of());
        }

        static Text strong(String text) {
            return new Text("text", text, List.of(new Mark("strong")));
        }
    }

    /** How a text is set. */
    public record Mark(String type) {}
}
