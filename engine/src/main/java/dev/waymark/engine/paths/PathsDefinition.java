package dev.waymark.engine.paths;

import dev.waymark.engine.time.DurationText;

/** Says in English which paths are counted. */
final class PathsDefinition {
    private final PathsRequest request;

    PathsDefinition(PathsRequest request) {
        this.request = request;
    }

    String text() {
        StringBuilder text = new StringBuilder("Paths ").append(subject());
        text.append(
                request.gap() == null
                        ? "; a journey is one session"
                        : "; more than "
                                + DurationText.format(request.gap())
                                + " without an event end a session");
        text.append(
                request.collapses()
                        ? "; the same type several times in a row counts once"
                        : "; repeats count each");
        if (request.range().since() != null) {
            text.append("; events at or after ").append(request.range().since());
        }
        if (request.range().until() != null) {
            text.append("; events before ").append(request.range().until());
        }
        text.append(". ")
                .append(request.steps())
                .append(" positions, at each the ")
                .append(request.nodes())
                .append(" most frequent types, the rest as other. A path that stops is ended");
        text.append(
                request.isBackward()
                        ? ", here where its session begins."
                        : request.to() == null ? "." : ", here where it has arrived.");
        return text.toString();
    }

    private String subject() {
        if (request.from() == null && request.to() == null) {
            return "from the start of each session on";
        }
        String which =
                switch (request.occurrence()) {
                    case FIRST -> "the first \"%s\" of each session";
                    case ALL -> "every \"%s\", a path each,";
                };
        if (request.from() == null) {
            return "back from " + which.formatted(request.to());
        }
        return "from "
                + which.formatted(request.from())
                + (request.to() == null
                        ? " on"
                        : " to the next \""
                                + request.to()
                                + "\" of the session; those that do not arrive are left out");
    }
}
