package dev.waymark.app.opportunities;

import dev.waymark.app.findings.FindingReport.Estimate;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * Opportunities as the bodies that ticket systems take. Waymark sends none of them anywhere by
 * itself: a person, or a program with a key, takes the body and sends it.
 */
public final class Tickets {
    private Tickets() {}

    /**
     * The body of Jira's {@code POST /rest/api/2/issue}.
     *
     * @param project key of the project
     */
    public static JiraIssue jira(Opportunity it, String project) {
        return new JiraIssue(
                new JiraIssue.Fields(
                        new JiraIssue.Key(project),
                        it.name(),
                        text(it, "*%s:* %s"),
                        new JiraIssue.Name("Task"),
                        List.of("waymark"),
                        it.due() == null ? null : it.due().toString()));
    }

    /** The body of GitHub's {@code POST /repos/OWNER/REPO/issues}. */
    public static GitHubIssue gitHub(Opportunity it) {
        return new GitHubIssue(it.name(), text(it, "**%s:** %s"), List.of("waymark"));
    }

    private static String text(Opportunity it, String line) {
        StringBuilder text = new StringBuilder(it.about());
        add(text, line, "Customers a month", estimate(it.perMonth()));
        add(text, line, "Value a month", estimate(it.value()));
        add(text, line, "Effort", String.format(Locale.ROOT, "%.1f person-days", it.effortDays()));
        add(text, line, "Owner", it.owner());
        add(text, line, "Department", it.department());
        add(text, line, "Due", it.due() == null ? null : it.due().toString());
        add(text, line, "Finding", it.finding());
        add(text, line, "Waymark opportunity", it.id());
        return text.toString().strip();
    }

    private static @Nullable String estimate(@Nullable Estimate it) {
        return it == null
                ? null
                : String.format(
                        Locale.ROOT, "%.1f (%.1f to %.1f)", it.amount(), it.low(), it.high());
    }

    private static void add(StringBuilder text, String line, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            text.append("\n\n").append(line.formatted(name, value));
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
                String description,
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
