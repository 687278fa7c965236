package dev.waymark.app.pulls.settings;

import static dev.waymark.engine.fault.JourneyException.access;
import static dev.waymark.engine.fault.JourneyException.user;

import dev.waymark.engine.fault.JourneyException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which folders and hosts sources may be read from: those that the server's configuration names and
 * no others.
 *
 * @param folders absolute; what lies in or below them may be read
 * @param hosts {@code host:port}, in lower case
 */
public record PullLimits(List<Path> folders, Set<String> hosts) {
    /** Nothing may be read. */
    public static final PullLimits NOTHING = new PullLimits(List.of(), Set.of());

    public PullLimits {
        folders = folders.stream().map(it -> it.toAbsolutePath().normalize()).toList();
        hosts =
                hosts.stream()
                        .map(it -> it.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What a configuration allows.
     *
     * @param folders absolute paths with commas between; empty for none
     * @param hosts {@code host:port} with commas between; empty for none
     * @throws JourneyException INVALID_SETTING if one of them is none
     */
    public static PullLimits parse(String folders, String hosts) {
        return new PullLimits(
                parts(folders).stream().map(PullLimits::absolute).toList(),
                parts(hosts).stream().map(PullLimits::withPort).collect(Collectors.toSet()));
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static Path absolute(String text) {
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw noFolder(text);
        }
        throw noFolder(text);
    }

    private static JourneyException noFolder(String text) {
        return user(
                "INVALID_SETTING",
                "pullFolders names \"%s\", which is no absolute path. Write one such as"
                        + " \"/srv/exports\".",
                text);
    }

    private static String withPort(String text) {
        if (!text.matches("[^\\s:/@]+:\\d{1,5}|\\[[0-9a-fA-F:.]+]:\\d{1,5}")) {
            throw user(
                    "INVALID_SETTING",
                    "pullHosts names \"%s\". Write host:port, such as \"db.example.org:5432\".",
                    text);
        }
        return text;
    }

    /**
     * A folder that may be read, with all links followed.
     *
     * @throws JourneyException PULL_NOT_ALLOWED (ACCESS) if it lies in none of those allowed, or
     *     does not exist: which of the two is not told, so that nobody can look around
     */
    public Path folder(String given) {
        try {
            Path real = Path.of(given).toRealPath();
            if (Path.of(given).isAbsolute() && Files.isDirectory(real) && isAllowed(real)) {
                return real;
            }
        } catch (IOException | InvalidPathException e) {
            throw noSuchFolder(given);
        }
        throw noSuchFolder(given);
    }

    private boolean isAllowed(Path real) throws IOException {
        for (Path allowed : folders) {
            if (Files.isDirectory(allowed) && real.startsWith(allowed.toRealPath())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a file is a plain one of this folder itself, and no link to elsewhere. */
    public static boolean isPlain(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static JourneyException noSuchFolder(String given) {
        return access(
                "PULL_NOT_ALLOWED",
                "the folder \"%s\" does not exist, or the configuration does not let it be read."
                        + " Name it, or one above it, in pullFolders.",
                given.substring(0, Math.min(given.length(), 200)));
    }

    /**
     * Insists that a host may be connected to.
     *
     * @throws JourneyException PULL_NOT_ALLOWED (ACCESS) if the configuration does not name it
     */
    public void requireHost(String host, int port) {
        requireHost(host + ":" + port);
    }

    /** The same for {@code host:port}. */
    public void requireHost(String hostAndPort) {
        if (!hosts.contains(hostAndPort.toLowerCase(Locale.ROOT))) {
            throw access(
                    "PULL_NOT_ALLOWED",
                    "the configuration does not let \"%s\" be connected to. Name it in pullHosts.",
                    hostAndPort.substring(0, Math.min(hostAndPort.length(), 200)));
        }
    }
}
