package dev.waymark.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command lines that a page shows in its blocks of code, as a reader would type them. */
final class HowtoCommands {
    private static final Pattern BLOCK =
            Pattern.compile("^```\\w*\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern WORD =
            Pattern.compile("\\s*(#.*|(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
    private static final String LAUNCHER = "./waymark ";

    private HowtoCommands() {}

    /**
     * A command line.
     *
     * @param words behind the launcher, without quotes and without what follows a {@code #}
     * @param output the file that takes its output; empty for none
     */
    record Line(List<String> words, String output) {
        @Override
        public String toString() {
            return String.join(" ", words);
        }
    }

    /** The lines of a page, in its order. */
    static List<Line> of(Path page) throws IOException {
        List<Line> lines = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(page));
        while (block.find()) {
            block.group(1)
                    .replace("\\\n", " ")
                    .lines()
                    .filter(line -> line.startsWith(LAUNCHER))
                    .forEach(line -> lines.add(line(line.substring(LAUNCHER.length()))));
        }
        return lines;
    }

    private static Line line(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find() && !word.group(1).startsWith("#")) {
            words.add(QUOTED.matcher(word.group(1)).replaceAll("$1$2"));
        }
        int redirected = words.indexOf(">");
        return redirected < 0
                ? new Line(words, "")
                : new Line(List.copyOf(words.subList(0, redirected)), words.get(redirected + 1));
    }
}
