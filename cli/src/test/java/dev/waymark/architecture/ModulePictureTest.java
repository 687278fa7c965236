package dev.waymark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The picture of the modules in the architecture page is drawn from the modules' own files. */
class ModulePictureTest {
    private static final Pattern MODULE = Pattern.compile("<module>(\\w+)</module>");
    private static final Pattern DEPENDENCY =
            Pattern.compile(
                    "<artifactId>waymark-(\\w+)</artifactId>\\s*"
                            + "(?:<type>[^<]*</type>\\s*)?(?:<scope>(\\w+)</scope>)?");

    @Test
    void isTrue() {
        String page = Project.text(Path.of("docs/architecture.md"));
        assertThat(page).contains("<!-- modules -->\n" + picture() + "<!-- /modules -->");
    }

    private static String picture() {
        StringBuilder picture = new StringBuilder("```mermaid\nflowchart RL\n");
        for (String module : found(MODULE, Project.text(Path.of("pom.xml")))) {
            String pom = Project.text(Path.of(module, "pom.xml"));
            int from = pom.indexOf("<dependencies>");
            for (String used : from < 0 ? List.<String>of() : uses(pom.substring(from))) {
                picture.append("  ").append(module).append(" --> ").append(used).append('\n');
            }
        }
        return picture.append("```\n").toString();
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<String> uses(String dependencies) {
        List<String> used = new ArrayList<>();
        Matcher matcher = DEPENDENCY.matcher(dependencies);
        while (matcher.find()) {
            if (!"test".equals(matcher.group(2)) && !used.contains(matcher.group(1))) {
                used.add(matcher.group(1));
            }
        }
        return used;
    }
}
