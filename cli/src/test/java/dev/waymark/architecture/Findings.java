package dev.waymark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaches of one rule, gathered and reported together. Known ones stand in {@code
 * known-exceptions.txt}, one to a line as {@code rule: path}; that file only shrinks: an entry
 * without a breach must go, and {@link KnownExceptionsTest} bounds their number.
 */
final class Findings {
    private static final Path KNOWN =
            Path.of("cli/src/test/resources/architecture/known-exceptions.txt");

    private final String rule;
    private final List<String> found = new ArrayList<>();
    private final Set<String> unused = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    Findings(String rule) {
        this.rule = rule;
        for (String line : known()) {
            if (line.startsWith(rule + ": ")) {
                known.add(line.substring(rule.length() + 2));
            }
        }
        unused.addAll(known);
    }

    static List<String> known() {
        return Project.text(KNOWN)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    void add(Path file, String what) {
        String name = file.toString();
        if (known.contains(name)) {
            unused.remove(name);
        } else {
            found.add(name + ": " + what);
        }
    }

    /** Adds every place of a file that matches a pattern. */
    void addMatches(Path file, Pattern pattern, String advice) {
        String text = Project.text(file);
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            add(
                    file,
                    "line %d: %s – %s"
                            .formatted(
                                    Project.line(text, match.start()),
                                    match.group().strip().lines().findFirst().orElse(""),
                                    advice));
        }
    }

    void assertNone() {
        assertThat(found).as("breaches of the rule '%s'", rule).isEmpty();
        assertThat(unused)
                .as("entries of %s for '%s' that are no longer needed: remove them", KNOWN, rule)
                .isEmpty();
    }
}
