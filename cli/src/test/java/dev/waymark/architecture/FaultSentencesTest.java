package dev.waymark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The screens have a sentence for every code of a fault or refusal, in every language. Codes that a
 * person at a browser cannot meet stand in {@code codes-without-sentence.txt}, one to a line with
 * the reason; faults of ours need no entry there, since the server tells an incident instead.
 *
 * <p>A code is found as it is written: a text of capitals with an underscore wherever it stands, so
 * that constants and codes that are handed on are seen too, and one of a single word where a fault
 * is made.
 */
class FaultSentencesTest {
    private static final List<String> MODULES =
            List.of("engine/", "maps/", "formats/", "app/", "store/", "server/");
    private static final List<String> LANGUAGES = List.of("de", "en", "lv", "uk", "zh");
    private static final Path EXCEPTIONS =
            Path.of("cli/src/test/resources/architecture/codes-without-sentence.txt");

    private static final Pattern LITERAL =
            Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[A-Z][A-Z0-9_]*_|[A-Z]{2,})\"");
    private static final Pattern MADE_HERE =
            Pattern.compile(
                    "(?:\\b(?:user|data|limit|access)|Refusal)\\(\\s*$|FaultKind\\.\\w+,\\s*$");
    private static final Pattern OURS =
            Pattern.compile("\\binternal\\(\\s*$|FaultKind\\.INTERNAL,\\s*$");
    private static final Pattern COMPARED = Pattern.compile("\\.startsWith\\(\\s*$");
    private static final Pattern SENTENCE = Pattern.compile("\"([A-Z][A-Z0-9_]*)\": \"");

    /** Environment variables. */
    private static final String SETTING = "WAYMARK_";

    /** Of a fault of ours, and of an address that is none: the server's last words make them. */
    private static final Set<String> LAST_WORDS = Set.of("INTERNAL", "NOT_FOUND");

    /** Longest text before a code that tells how it is used. */
    private static final int BEFORE = 200;

    @Test
    void everyCodeHasOneInEveryLanguage() {
        Map<String, Path> codes = codes();
        Map<String, String> exceptions = exceptions();
        List<String> missing =
                LANGUAGES.stream()
                        .flatMap(
                                language -> {
                                    Set<String> sentences = sentences(language);
                                    return codes.entrySet().stream()
                                            .filter(it -> !sentences.contains(it.getKey()))
                                            .filter(it -> !exceptions.containsKey(it.getKey()))
                                            .map(
                                                    it ->
                                                            "%s of %s has no sentence in %s"
                                                                    .formatted(
                                                                            it.getKey(),
                                                                            it.getValue(),
                                                                            locale(language)));
                                })
                        .toList();
        assertThat(missing)
                .as("write the sentences, or say in %s why nobody meets the code", EXCEPTIONS)
                .isEmpty();
        assertThat(codes).hasSizeGreaterThan(200);
    }

    @Test
    void noSentenceAndNoExceptionOutlivesItsCode() {
        Set<String> codes = codes().keySet();
        for (String language : LANGUAGES) {
            assertThat(without(sentences(language), codes))
                    .as("sentences in %s whose code is no more", locale(language))
                    .isSubsetOf(LAST_WORDS);
        }
        assertThat(without(exceptions().keySet(), codes))
                .as("entries of %s whose code is no more", EXCEPTIONS)
                .isEmpty();
        assertThat(exceptions().keySet())
                .as("entries of %s that have a sentence", EXCEPTIONS)
                .doesNotContainAnyElementsOf(sentences("en"));
        assertThat(exceptions().values()).as("reasons in %s", EXCEPTIONS).doesNotContain("");
    }

    @Test
    void codesAreWrittenOut() {
        assertThat(codes().keySet())
                .as("codes that are put together cannot be looked for: write them out")
                .noneMatch(code -> code.endsWith("_"));
    }

    /** Codes with a file that has them. */
    private static Map<String, Path> codes() {
        Map<String, Path> codes = new TreeMap<>();
        for (Path file : Project.mainJava()) {
            if (MODULES.stream().anyMatch(file.toString()::startsWith)) {
                String text = Project.text(file);
                LITERAL.matcher(text)
                        .results()
                        .filter(literal -> isCode(literal, text))
                        .forEach(literal -> codes.putIfAbsent(literal.group(1), file));
            }
        }
        return codes;
    }

    private static boolean isCode(MatchResult literal, String text) {
        String before = text.substring(Math.max(0, literal.start() - BEFORE), literal.start());
        String found = literal.group(1);
        return !found.startsWith(SETTING)
                && !OURS.matcher(before).find()
                && !COMPARED.matcher(before).find()
                && (found.contains("_") || MADE_HERE.matcher(before).find());
    }

    private static Set<String> sentences(String language) {
        return Stream.of(locale(language), notices(language))
                .flatMap(file -> SENTENCE.matcher(Project.text(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path locale(String language) {
        return Path.of("ui/src/locales", language, "faults.json");
    }

    /** What the import of a map says about what it changed or left out. */
    private static Path notices(String language) {
        return Path.of("ui/src/locales", language, "mapfiles.json");
    }

    /** Reasons by code. */
    private static Map<String, String> exceptions() {
        return Project.text(EXCEPTIONS)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(":", 2))
                .collect(
                        Collectors.toMap(
                                parts -> parts[0],
                                parts -> parts.length < 2 ? "" : parts[1].strip()));
    }

    private static Set<String> without(Collection<String> all, Collection<String> gone) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(gone);
        return left;
    }
}
