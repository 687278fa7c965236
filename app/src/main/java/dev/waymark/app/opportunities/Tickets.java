package dev.waymark.app.opportunities;

import dev.waymark.app.findings.FindingReport.Estimate;
import dev.waymark.app.opportunities.JiraDocument.Paragraph;
import dev.waymark.app.opportunities.JiraDocument.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Opportunities as the bodies that ticket systems take. */
public final class Tickets {
    private static final String FINDING = "Finding";

    private Tickets() {}

    /**
     * The body of Jira's {@code POST /rest/api/3/issue}.
     *
     * @param project key of the project
     */
    public static JiraIssue jira(Opportunity it, String project) {
        List<Paragraph> text = new ArrayList<>();
        it.about()
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> text.add(Paragraph.of(Text.plain(line))));
        facts(it)
                .forEach(
                        (name, value) ->
                                text.add(
                                        Paragraph.of(Text.strong(name + ": "), Text.plain(value))));
        return new JiraIssue(
                new JiraIssue.Fields(
                        new JiraIssue.Key(project),
                        title(it),
                        JiraDocument.of(text),
                        new JiraIssue.Name("Task"),
                        List.of("waymark"),
                        it.due() == null ? null : it.due().toString()));
    }

    /** The body of GitHub's {@code POST /repos/OWNER/REPO/issues}. */
    public static GitHubIssue gitHub(Opportunity it) {
        StringBuilder text = new StringBuilder(it.about());
        facts(it)
                .forEach(
                        (name, value) ->
                                text.append("\n\n**%s:** ".formatted(name))
                                        .append(name.equals(FINDING) ? code(value) : value));
        return new GitHubIssue(title(it), text.toString().strip(), List.of("waymark"));
    }

    /** A title stands on one line. */
    private static String title(Opportunity it) {
        return it.name().replaceAll("\\s+", " ").strip();
    }

    /** Types of events come from anybody: as code they mention and link nobody. */
    private static String code(String value) {
        return "`" + value.replaceAll("[`\\s]+", " ") + "`";
    }

    private static Map<String, String> facts(Opportunity it) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "Customers a month", estimate(it.perMonth()));
        put(facts, "Value a month", estimate(it.value()));
        put(facts, "Effort", String.format(Locale.ROOT, "%.1f person-days", it.effortDays()));
        put(facts, "Owner", it.owner());
        put(facts, "Department", it.department());
        put(facts, "Due", it.due() == null ? null : it.due().toString());
        put(facts, FINDING, it.finding());
        put(facts, "Waymark opportunity", it.id());
        return facts;
    }

    private static @Nullable String estimate(@Nullable Estimate it) {
        return it == null
                ? null
                : String.format(
                        Locale.ROOT, "%.1f (%.1f to %.1f)", it.amount(), it.low(), it.high());
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.put(name, value);
        }
    }

    /** An issue as GitHub takes it. */
    public record GitHubIssue(String title, String body, List<String> labels) {
        public GitHubIssue {
            labels = List.copyOf(labels);
        }
    }

    /** An issue as Jira takes it. */
    public record JiraIssue(Fields fields) {
        /** Its fields, named as Jira names them. */
        public record Fields(
                Key project,
                String summary,
                JiraDocument description,
                Name issuetype,
                List<String> labels,
                @Nullable String duedate) {
            public Fields {
                labels = List.copyOf(labels);
            }
        }

        /** The key of a project. */
        public record Key(String key) {}

        /** The name of a kind of issue. */
        public record Name(String name) {}
    }
}
