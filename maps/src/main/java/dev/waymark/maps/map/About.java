package dev.waymark.maps.map;

import static dev.waymark.engine.fault.JourneyException.require;

import dev.waymark.maps.part.Texts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is told about a map as a whole; everything but lists is null if not told, texts have at most
 * 2,000 characters.
 *
 * @param language in which its texts are written, as BCP 47: {@code lv}, {@code zh-Hans}
 * @param scenario what the customer is up to
 * @param scope where the map begins and ends
 * @param goals what the map is for
 * @param owner who answers for it
 * @param reviewDate until when it is to be looked at again
 * @param tags by which it is found; unique, at most 50, each at most 200 characters
 * @param objectives what is wanted of the journey, as sentences; unique, at most 50, each at most
 *     600 characters. Whether a sentence is understood is told where it is measured
 * @param parent id of the map that this one is a part of
 * @param attachedTo id of the map whose stages this blueprint shares
 */
public record About(
        @Nullable String language,
        @Nullable String scenario,
        @Nullable String scope,
        @Nullable String goals,
        @Nullable String owner,
        @Nullable LocalDate reviewDate,
        List<String> tags,
        List<String> objectives,
        @Nullable String parent,
        @Nullable String attachedTo) {
    /** Nothing told. */
    public static final About NOTHING =
            new About(null, null, null, null, null, null, List.of(), List.of(), null, null);

    /** The most tags. */
    public static final int MAX_TAGS = 50;

    /** The most objectives. */
    public static final int MAX_OBJECTIVES = 50;

    private static final int MAX_OBJECTIVE = 600;

    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");

    public About {
        require(
                language == null || LANGUAGE.matcher(language).matches(),
                "language \"%s\" is not the code of a language. Give one such as \"lv\".",
                language);
        Texts.requireText("scenario of the map", scenario);
        Texts.requireText("scope of the map", scope);
        Texts.requireText("goals of the map", goals);
        Texts.requireText("owner of the map", owner);
        tags = List.copyOf(tags);
        require(
                tags.size() <= MAX_TAGS,
                "the map has %d tags and may have %d. Remove some.",
                tags.size(),
                MAX_TAGS);
        require(
                new HashSet<>(tags).size() == tags.size(),
                "a tag occurs twice in the map. Tags must be unique.");
        tags.forEach(tag -> Texts.requireName("tag", tag));
        objectives = List.copyOf(objectives);
        require(
                objectives.size() <= MAX_OBJECTIVES
                        && new HashSet<>(objectives).size() == objectives.size(),
                "the map has %d objectives. It may have %d different ones.",
                objectives.size(),
                MAX_OBJECTIVES);
        for (String objective : objectives) {
            require(
                    !objective.isBlank() && objective.length() <= MAX_OBJECTIVE,
                    "an objective of the map is blank or longer than %d characters.",
                    MAX_OBJECTIVE);
        }
    }

    /** The same, in a language. */
    public About inLanguage(@Nullable String newLanguage) {
        return new About(
                newLanguage,
                scenario,
                scope,
                goals,
                owner,
                reviewDate,
                tags,
                objectives,
                parent,
                attachedTo);
    }

    /** The same with other texts; null leaves one out. */
    public About withTexts(
            @Nullable String newScenario, @Nullable String newScope, @Nullable String newGoals) {
        return new About(
                language,
                newScenario,
                newScope,
                newGoals,
                owner,
                reviewDate,
                tags,
                objectives,
                parent,
                attachedTo);
    }

    /** The same with another owner and date of review; null leaves one out. */
    public About withOwner(@Nullable String newOwner, @Nullable LocalDate newReviewDate) {
        return new About(
                language,
                scenario,
                scope,
                goals,
                newOwner,
                newReviewDate,
                tags,
                objectives,
                parent,
                attachedTo);
    }

    /** The same with other tags. */
    public About tagged(List<String> newTags) {
        return new About(
                language,
                scenario,
                scope,
                goals,
                owner,
                reviewDate,
                newTags,
                objectives,
                parent,
                attachedTo);
    }

    /** The same at another place among the maps; null leaves one out. */
    public About placed(@Nullable String newParent, @Nullable String newAttachedTo) {
        return new About(
                language,
                scenario,
                scope,
                goals,
                owner,
                reviewDate,
                tags,
                objectives,
                newParent,
                newAttachedTo);
    }

    /** The same with other objectives. */
    public About aiming(List<String> newObjectives) {
        return new About(
                language,
                scenario,
                scope,
                goals,
                owner,
                reviewDate,
                tags,
                newObjectives,
                parent,
                attachedTo);
    }
}
