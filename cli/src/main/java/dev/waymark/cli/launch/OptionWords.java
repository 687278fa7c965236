package dev.waymark.cli.launch;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts faults into the words of a command line. Options are called in it as they are typed: with
 * their dashes, where the API has parameters of the same names.
 */
final class OptionWords {
    private static final String DASHES = "--";
    private static final Pattern BEGINNING =
            Pattern.compile("^([a-z][a-z-]*)(?= (?:[\"(]|is |says |has |names ))");
    private static final Pattern MISSING = Pattern.compile("^([a-z][a-z-]*)(?= is missing)");
    private static final Pattern ADVISED = Pattern.compile("(?<=\\bAdd )([a-z][a-z-]*)(?=[ ,.])");
    private static final Pattern BESIDE =
            Pattern.compile("(?<= (?:before|after|below|above|than) )([a-z][a-z-]*)(?= \\()");

    private static final Pattern RANGE =
            Pattern.compile("\\b(?:[Ff]rom )?(-?\\d+(?:\\.\\d+)?) to (\\d+(?:\\.\\d+)?)");
    private static final Pattern BOUND = Pattern.compile("\\bup to (\\d+(?:\\.\\d+)?)");
    private static final Pattern DEFAULT = Pattern.compile("Default: (\\d+(?:\\.\\d+)?)");
    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Set<Class<?>> DECIMAL =
            Set.of(double.class, Double.class, float.class, Float.class);

    private OptionWords() {}

    /**
     * A message with the command's options by their names in the shell: those that were given, at
     * the beginning of a line and where two are compared; any, where one is missing or advised.
     */
    static String in(String message, CommandLine command) {
        CommandLine.@Nullable ParseResult parsed = command.getParseResult();
        Set<String> given =
                names(parsed == null ? List.of() : List.copyOf(parsed.matchedOptions()));
        Set<String> all = names(command.getCommandSpec().options());
        return message.lines()
                .map(line -> dashed(line, BEGINNING, given))
                .map(line -> dashed(line, MISSING, all))
                .map(line -> dashed(line, ADVISED, all))
                .map(line -> dashed(line, BESIDE, given))
                .collect(Collectors.joining("\n"));
    }

    /**
     * What is wrong with an option whose value is no number: which numbers it takes, as its
     * description tells; empty if the fault is another one.
     */
    static Optional<String> noNumber(ParameterException fault) {
        if (!(fault.getArgSpec() instanceof OptionSpec option)
                || fault.getValue() == null
                || fault instanceof CommandLine.MissingParameterException) {
            return Optional.empty();
        }
        Class<?> type = option.typeInfo().getType();
        boolean isWhole = WHOLE.contains(type);
        if (!isWhole && !DECIMAL.contains(type)) {
            return Optional.empty();
        }
        return Optional.of(
                "%s \"%s\" is not a %s. Give %s."
                        .formatted(
                                option.longestName(),
                                fault.getValue(),
                                isWhole ? "whole number" : "number",
                                advice(String.join(" ", option.description()), isWhole)));
    }

    private static String advice(String description, boolean isWhole) {
        Matcher range = RANGE.matcher(description);
        if (range.find()) {
            return "one from " + range.group(1) + " to " + range.group(2);
        }
        Matcher bound = BOUND.matcher(description);
        if (bound.find()) {
            return "one up to " + bound.group(1);
        }
        Matcher usual = DEFAULT.matcher(description);
        String otherwise = isWhole ? "10" : "0.5";
        return "one such as " + (usual.find() ? usual.group(1) : otherwise);
    }

    private static Set<String> names(List<OptionSpec> options) {
        return options.stream()
                .flatMap(option -> List.of(option.names()).stream())
                .filter(name -> name.startsWith(DASHES))
                .map(name -> name.substring(DASHES.length()))
                .collect(Collectors.toSet());
    }

    private static String dashed(String line, Pattern place, Set<String> names) {
        return place.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(typed(found.group(1), names)));
    }

    /** A name as it is typed; one of several values is given by an option in the singular. */
    private static String typed(String name, Set<String> names) {
        if (names.contains(name)) {
            return DASHES + name;
        }
        String one = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        return names.contains(one) ? DASHES + one : name;
    }
}
