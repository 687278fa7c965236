package dev.waymark.app.pulls.settings;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.app.sources.SourceKind;
import dev.waymark.formats.mapping.Mapping;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * A folder of event files, in any format that is imported; folders below it are not looked at.
 *
 * @param folder absolute, on the server's machine
 * @param pattern which of its files, such as {@code *.csv}; a star stands for any characters, a
 *     question mark for one
 * @param columns corrections of what is guessed, as {@link Mapping#parse} reads them; empty for
 *     none
 * @param savedMapping name of a saved mapping that says it instead, as it is at each run; null for
 *     none
 * @param zone of times that name none; null for UTC
 */
public record FolderSettings(
        String folder,
        String pattern,
        String columns,
        @Nullable String zone,
        @Nullable String savedMapping)
        implements PullSettings {
    /** More could take for ever on a name that is made for it. */
    private static final int MOST_STARS = 3;

    public FolderSettings {
        require(!folder.isBlank(), "the folder is empty. Give one that the configuration names.");
        require(
                pattern.matches("[\\p{L}\\p{N}_.\\-*?]{1,100}"),
                "the pattern \"%s\" is none. Write one such as \"*.csv\".",
                pattern);
        require(
                pattern.chars().filter(c -> c == '*').count() <= MOST_STARS,
                "the pattern \"%s\" has more than %d stars.",
                pattern,
                MOST_STARS);
        savedMapping = savedMapping == null || savedMapping.isBlank() ? null : savedMapping.strip();
        require(
                savedMapping == null || columns.isBlank(),
                "the folder names columns and the saved mapping \"%s\". Give one of both.",
                savedMapping);
        if (!columns.isBlank()) {
            Mapping.parse(columns);
        }
    }

    /**
     * How the files are to be understood.
     *
     * @param saved finds a saved mapping by its name
     */
    public Mapping mapping(Function<String, Mapping> saved) {
        String name = savedMapping;
        Mapping said =
                name != null
                        ? saved.apply(name)
                        : columns.isBlank() ? Mapping.GUESSED : Mapping.parse(columns);
        return zone == null || name != null && said.zone() != null ? said : said.withZone(zone);
    }

    @Override
    public SourceKind kind() {
        return SourceKind.FOLDER;
    }

    @Override
    public String describe() {
        return folder + "/" + pattern;
    }

    @Override
    public boolean readsSame(PullSettings other) {
        return other instanceof FolderSettings that && folder.equals(that.folder);
    }

    @Override
    public boolean keepsSecretOf(PullSettings other) {
        return true;
    }

    @Override
    public void check(PullLimits limits) {
        limits.folder(folder);
    }
}
