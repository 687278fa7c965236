package dev.waymark.cli.maps;

import dev.waymark.app.id.Ids;
import dev.waymark.app.maps.templates.Template;
import dev.waymark.app.maps.templates.Templates;
import dev.waymark.cli.input.MapFile;
import dev.waymark.cli.output.Console;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;

/** Makes a map of a template. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Makes a journey map of a template, with guidance for each stage.",
        footer = {
            "",
            "Templates: shop, subscription, b2b, visits, public-service, life-event, blueprint,",
            "blank. Languages: en, de, uk, zh, lv.",
            "",
            "Example:",
            "  waymark map new --template shop --language uk -o map.json"
        })
public final class MapNewCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--template",
            paramLabel = "ID",
            description = "What to begin with. Default: blank.")
    private String template = Templates.BLANK;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "In which language its texts are. Default: en.")
    private String language = "en";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The map's name. Default: the template's.")
    private @Nullable String name;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Where the map goes; an existing file is replaced. Default: it is printed.")
    private @Nullable Path output;

    public MapNewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!Templates.LANGUAGES.contains(language)) {
            throw JourneyException.user(
                    "INVALID_VALUE",
                    "language \"%s\" is unknown. Give one of %s.",
                    language,
                    String.join(", ", Templates.LANGUAGES));
        }
        Templates templates = new Templates();
        String own =
                templates.list(language).stream()
                        .filter(known -> known.id().equals(template))
                        .map(Template::name)
                        .findFirst()
                        .orElse(template);
        Ids ids = new Ids(Clock.systemUTC(), new SecureRandom());
        JourneyMap map = templates.make(template, language, name == null ? own : name, ids::next);
        MapFile.write(console, output, map);
        return 0;
    }
}
