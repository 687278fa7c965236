package dev.waymark.cli.sources;

import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.app.pulls.Pull;
import dev.waymark.app.pulls.settings.DatabaseSettings;
import dev.waymark.app.pulls.settings.FolderSettings;
import dev.waymark.app.pulls.settings.KafkaSettings;
import dev.waymark.app.pulls.settings.PullSettings;
import dev.waymark.app.sources.SourceKind;
import dev.waymark.engine.fault.JourneyException;
import dev.waymark.engine.time.DurationText;
import dev.waymark.formats.tracking.mapped.JsonMapping;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a source that is read by schedule reads. What is not given stays as it was. An option lies
 * in the part of the kinds that it is for, so that it is refused for all others.
 */
final class PullOptions {
    private static final Duration USUAL = Duration.ofMinutes(1);

    /** Which kinds each part is for. */
    private static final Map<String, Set<SourceKind>> KINDS =
            Map.of(
                    "folder", Set.of(SourceKind.FOLDER),
                    "database", Set.of(SourceKind.DATABASE),
                    "topic", Set.of(SourceKind.KAFKA),
                    "rows", Set.of(SourceKind.DATABASE, SourceKind.KAFKA));

    @Spec private CommandSpec own = CommandSpec.create();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "How long it waits between two runs. Default: 1m.")
    private @Nullable String every;

    @Mixin(name = "folder")
    private FolderOptions folder = new FolderOptions();

    @Mixin(name = "database")
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin(name = "topic")
    private TopicOptions topic = new TopicOptions();

    @Mixin(name = "rows")
    private RowOptions rows = new RowOptions();

    /** Whether anything of a pull is said at all. */
    boolean isEmpty() {
        return given(own).isEmpty();
    }

    private List<String> given(CommandSpec part) {
        ParseResult line = command.commandLine().getParseResult();
        return part.options().stream()
                .map(OptionSpec::longestName)
                .filter(line::hasMatchedOption)
                .sorted()
                .toList();
    }

    Duration every(@Nullable Pull old) {
        return every != null
                ? DurationText.parse("--every", every)
                : old == null ? USUAL : old.every();
    }

    /** The password; null if none is given. */
    @Nullable String secret() {
        return rows.secret();
    }

    /** Which places of a row or message say what; null if it was not said. */
    @Nullable JsonMapping mapping(@Nullable Pull old) {
        return rows.mapping(old);
    }

    /**
     * What is read.
     *
     * @throws JourneyException INVALID_VALUE, naming all options that are not for this kind, and an
     *     empty file of the password; MISSING_VALUE
     */
    PullSettings settings(SourceKind kind, @Nullable Pull old, ZoneId zone) {
        if (!kind.isPulled()) {
            throw user(
                    "INVALID_VALUE",
                    "a source of the kind \"%s\" is not read by schedule. Leave out what is to be"
                            + " read, or give the kind folder, database or kafka.",
                    kind.label());
        }
        refuseOthers(kind);
        PullSettings was = old == null ? null : old.settings();
        if (kind == SourceKind.FOLDER) {
            return folder.settings(was instanceof FolderSettings it ? it : null, zone);
        }
        if (kind == SourceKind.DATABASE) {
            return database.settings(rows.user(), was instanceof DatabaseSettings it ? it : null);
        }
        return topic.settings(rows.user(), was instanceof KafkaSettings it ? it : null);
    }

    private void refuseOthers(SourceKind kind) {
        List<String> wrong = new ArrayList<>();
        own.mixins()
                .forEach(
                        (name, part) -> {
                            if (!KINDS.getOrDefault(name, Set.of()).contains(kind)) {
                                wrong.addAll(given(part));
                            }
                        });
        List<String> faults = new ArrayList<>();
        if (!wrong.isEmpty()) {
            faults.add(
                    "a source of the kind \"%s\" has no %s. Leave that out."
                            .formatted(
                                    kind.label(),
                                    String.join(", ", wrong.stream().sorted().toList())));
        }
        try {
            rows.secret();
        } catch (JourneyException fault) {
            faults.add(String.valueOf(fault.getMessage()));
        }
        if (!faults.isEmpty()) {
            throw user("INVALID_VALUE", "%s", String.join(" ", faults));
        }
    }

    static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    static String needed(String option, @Nullable String given, @Nullable String was) {
        if (given != null) {
            return given;
        }
        if (was == null) {
            throw user("MISSING_VALUE", "%s is missing. Say what is to be read.", option);
        }
        return was;
    }
}
