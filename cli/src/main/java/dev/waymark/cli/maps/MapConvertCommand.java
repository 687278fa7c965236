package dev.waymark.cli.maps;

import dev.waymark.app.id.Ids;
import dev.waymark.cli.output.Console;
import dev.waymark.engine.fault.FaultKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.formats.exchange.ExportOptions;
import dev.waymark.formats.exchange.ImportOptions;
import dev.waymark.formats.exchange.Loss;
import dev.waymark.formats.exchange.MapExport;
import dev.waymark.formats.exchange.MapFile;
import dev.waymark.formats.exchange.MapFormat;
import dev.waymark.formats.exchange.MapImport;
import dev.waymark.formats.exchange.MapLosses;
import dev.waymark.formats.imports.FileBytes;
import dev.waymark.formats.imports.Notice;
import dev.waymark.formats.labels.Labels;
import dev.waymark.formats.layout.Theme;
import dev.waymark.formats.mapjson.MapJson;
import dev.waymark.formats.pdf.PaperSize;
import dev.waymark.formats.pdfform.FormChange;
import dev.waymark.formats.tables.TableForm;
import dev.waymark.maps.map.JourneyMap;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Brings a map from one file format into another. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Brings a journey map from one file format into another, by their endings.",
        footer = {
            "",
            "Read and written: .json .form.pdf .xlsx .csv .mmd .cjml",
            "Only written: .svg .png .pdf .pptx .html",
            "What the new format does not hold is told before the file is written. A form made of"
                    + " a",
            "map and filled in tells which fields were changed.",
            "",
            "Examples:",
            "  waymark map convert map.json map.pdf --paper A1",
            "  waymark map convert map.json empty.form.pdf --language uk",
            "  waymark map convert filled.form.pdf map.json",
            "  waymark map convert board.xlsx map.mmd"
        })
public final class MapConvertCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "IN", description = "The file that is read.")
    private Path in = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = "The file that is written; an existing one is replaced.")
    private Path out = Path.of("");

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            description = "light or dark, of pictures, pages and slides. Default: light.")
    private String theme = Theme.LIGHT.text();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description =
                    "en, de, uk, zh or lv, for heads and the names of lanes. Default: the map's"
                            + " own.")
    private @Nullable String language;

    @Option(
            names = "--paper",
            paramLabel = "SIZE",
            description = "A4, A3, A2, A1 or A0, of a PDF. Default: A3.")
    private String paper = PaperSize.A3.text();

    @Option(
            names = "--pages",
            description = "Cut a PDF into several pages with letters of readable size.")
    private boolean isCut;

    @Option(
            names = "--table",
            paramLabel = "FORM",
            description =
                    "grid or long. How a .csv is written (default: long), and how a table is read"
                            + " (default: a guess).")
    private @Nullable String table;

    public MapConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        MapFormat from = MapFormat.ofFile(in.toString());
        MapFormat to = MapFormat.ofFile(out.toString());
        TableForm form = table == null ? null : tableForm(table);
        String id = new Ids(Clock.systemUTC(), new SecureRandom()).next();
        MapFile file = MapImport.read(read(in), from, new ImportOptions(id, fallbackName(), form));
        for (Notice notice : file.imported().notices()) {
            console.message(notice.message());
        }
        for (FormChange change : file.changes()) {
            console.message(
                    "Changed: %s – \"%s\" became \"%s\"."
                            .formatted(change.label(), change.before(), change.after()));
        }
        JourneyMap map = identified(file, from);
        ExportOptions options = options(map, form == null ? TableForm.LONG : form);
        List<Loss> losses = MapLosses.of(map, to, options.table());
        if (!losses.isEmpty()) {
            console.message(
                    "The format %s does not hold: %s."
                            .formatted(
                                    to.text(),
                                    losses.stream()
                                            .map(MapConvertCommand::told)
                                            .collect(Collectors.joining(", "))));
        }
        write(out, MapExport.write(map, to, options));
        console.message("The map is in " + out + ".");
        return 0;
    }

    private static String told(Loss loss) {
        String kind = loss.kind().text().replace('-', ' ');
        return loss.kind() == Loss.Kind.READING_BACK
                ? "a way back into a map"
                : kind + " (" + loss.count() + ")";
    }

    /** A map that is only brought into another form stays the same map. */
    private JourneyMap identified(MapFile file, MapFormat from) {
        JourneyMap map = file.imported().map();
        if (from == MapFormat.JSON) {
            JourneyMap known = MapJson.read(text(in));
            return map.withId(known.id()).withVersion(known.version());
        }
        String original = file.original();
        return original == null ? map : map.withId(original);
    }

    private ExportOptions options(JourneyMap map, TableForm form) {
        return new ExportOptions(
                Theme.of(theme)
                        .orElseThrow(
                                () ->
                                        JourneyException.user(
                                                "INVALID_VALUE",
                                                "theme \"%s\" is not known. Use light or dark.",
                                                theme)),
                Labels.of(language == null ? map.about().language() : language),
                PaperSize.of(paper)
                        .orElseThrow(
                                () ->
                                        JourneyException.user(
                                                "INVALID_VALUE",
                                                "paper \"%s\" is not known. Use A4, A3, A2, A1 or"
                                                        + " A0.",
                                                paper)),
                isCut,
                form);
    }

    private static TableForm tableForm(String text) {
        return TableForm.of(text)
                .orElseThrow(
                        () ->
                                JourneyException.user(
                                        "INVALID_VALUE",
                                        "table \"%s\" is not known. Use grid or long.",
                                        text));
    }

    private String fallbackName() {
        Path name = in.getFileName();
        String text = name == null ? "" : name.toString().replaceAll("\\..*", "");
        return text.isBlank() ? "Journey map" : text;
    }

    private static String text(Path file) {
        return FileBytes.text(read(file));
    }

    private static byte[] read(Path file) {
        try {
            FileBytes.requireFits(Files.size(file));
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new JourneyException(
                    FaultKind.USER,
                    "UNREADABLE_FILE",
                    "file \"%s\" does not exist. Check its name.".formatted(file),
                    e);
        } catch (IOException e) {
            throw new JourneyException(
                    FaultKind.USER,
                    "UNREADABLE_FILE",
                    "file \"%s\" cannot be read. Check who may read it.".formatted(file),
                    e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new JourneyException(
                    FaultKind.USER,
                    "UNWRITABLE_FILE",
                    "file \"%s\" cannot be written. Choose another place, or free some space."
                            .formatted(file),
                    e);
        }
    }
}
