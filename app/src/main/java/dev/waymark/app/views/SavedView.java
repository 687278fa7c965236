package dev.waymark.app.views;

import static dev.waymark.engine.fault.JourneyException.require;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A screen with all that was chosen on it, kept under a name.
 *
 * @param id a UUIDv7
 * @param name 1 to 100 characters, unique among the owner's in the workspace
 * @param screen the screen's noun, for example {@code funnel}
 * @param search what its address holds behind the question mark, without it; at most 8,000
 *     characters; empty for nothing
 * @param owner who keeps it, as {@link dev.waymark.app.access.Actor#logName} says
 * @param shared whether everybody in the workspace sees it; else its owner alone
 * @param savedAt when it was last changed
 */
public record SavedView(
        String id,
        String name,
        String screen,
        String search,
        String owner,
        boolean shared,
        Instant savedAt) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SEARCH = 8_000;
    private static final Pattern SCREEN = Pattern.compile("[a-z]{1,40}");
    private static final Pattern SEARCH = Pattern.compile("[!-~&&[^#<>\"]]*");

    public SavedView {
        require(
                !name.isBlank() && name.length() <= LONGEST_NAME,
                "the view's name has %d characters. Give 1 to %d, not only spaces.",
                name.length(),
                LONGEST_NAME);
        require(
                SCREEN.matcher(screen).matches(),
                "the view's screen is not the name of a screen. Give one such as funnel.");
        require(
                search.length() <= LONGEST_SEARCH,
                "the view's address has %d characters, and at most %d are kept. Choose less.",
                search.length(),
                LONGEST_SEARCH);
        require(
                SEARCH.matcher(search).matches(),
                "the view's address holds characters that addresses do not have. Encode them.");
    }
}
